import { expect, test } from 'vitest'
import { mask } from '../../src/privacy/mask.ts'

const secret = 'Zx9canary7'

/** The same password, as it stands in what people paste and type in a hurry. */
const pasted = [
  `{"login":"ivanov","password":"${secret}"}`,
  `{ "db_password" : "${secret}" }`,
  `<user>ivanov</user><password>${secret}</password>`,
  `DB_PASSWORD=${secret}`,
  `PGPASSWORD=${secret} psql -h db`,
  `curl -u admin:${secret} http://host/api`,
  `mysql -uroot -p${secret} base`,
  `sshpass -p ${secret} ssh host`,
  `plink -ssh host -pw ${secret}`,
  String.raw`net use z: \\srv\share /user:dom\ivan ${secret}`,
  `pass ${secret}`,
  `parol ${secret}`,
  `логин ivanov пасс ${secret}`,
  `пароль у меня ${secret} пустите`,
  'пароль у меня solnyshko7 пустите',
]

test.each(pasted)('%s', (text) => {
  const masked = mask(text).text
  expect(masked).not.toContain(secret)
  expect(masked).not.toContain('solnyshko7')
  expect(mask(masked).found).toEqual([])
})

test.each([
  ['ключ восстановления 123456-234567-345678-456789-567890-678901-789012-890123', '890123'],
  ['ключ ABCD1-EFGH2-IJKL3-MNOP4-QRST5', 'QRST5'],
  ['сид-фраза: apple river stone cloud tiger lemon ocean piano queen robot sugar train', 'piano'],
  ['водительское 99 12 345678', '345678'],
])('%s', (text, part) => {
  expect(mask(text).text).not.toContain(part)
})

test.each([
  '{"password":["can\'t be blank"]}',
  '{"password":"required"}',
  '{"password":null}',
  '<password></password>',
  'DB_PASSWORD=$SECRET',
  'export SECRET=%PASS%',
  'mysql -uroot -p',
  'net use z: \\\\srv\\share',
  'curl -u admin http://host',
  'parol не подходит',
  'parole officer',
  'pass the ball',
  'пропуск A1B2C-00001',
  '2026-11-30-12-15',
  'recovery phrase is not accepted by the wallet when I type it',
  'у меня пароль не подходит, что делать',
])('%s says no secret', (text) => {
  expect(mask(text).text).toBe(text)
})
