import { describe, expect, test } from 'vitest'
import { isPersonal, withoutPersonal } from '../../src/privacy/personal.ts'

describe('what says whom it is about', () => {
  test.each([
    'впн не работает, звоните 8 916 123-45-67',
    'договор 2200123456 не открывается',
    'пишите на ivan@bank.example',
    'у Ивана Ивановича не печатает принтер',
    'Ольге Петровне нужен доступ к архиву',
    'Оксані Петрівні потрібен доступ',
    'доступ для Иванова И. И.',
    'меня зовут анна, не пускает в почту',
    'my name is John Smith and the vpn is down',
    'ФИО: Петров Пётр, сброс пароля',
    'не проходит карта 4276 1600 1234 5675',
    'мой пароль ••••••••',
  ])('is personal: %s', (text) => {
    expect(isPersonal(text)).toBe(true)
  })

  test.each([
    'впн не работает',
    'Основной монитор не включается',
    'Windows 11 не обновляется',
    'ошибка 0x80070005 в Outlook 2021',
    'Как заказать справку за 2026 год',
    'принтер на 3 этаже не печатает',
    'мене не пускає в пошту',
    'how do I reset my password',
  ])('is nobody’s: %s', (text) => {
    expect(isPersonal(text)).toBe(false)
  })

  test('a name that is known counts in any case of the grammar, and a part of another word does not', () => {
    expect(isPersonal('у Ольги Петровой не работает впн', ['Ольга Петрова'])).toBe(true)
    expect(isPersonal('почта петрова переполнена', [null, 'Пётр Петров'])).toBe(true)
    expect(isPersonal('не открывается петрография', ['Петров'])).toBe(false)
  })

  test('is blotted out where the rest is needed', () => {
    expect(withoutPersonal('Ольге Ивановне сбросили пароль, звонить 8 916 123-45-67', [], '…')).toBe(
      '… сбросили пароль, звонить …',
    )
    expect(withoutPersonal('Ольге выдали доступ к архиву', ['Ольга'], '…')).toBe('… выдали доступ к архиву')
  })
})
