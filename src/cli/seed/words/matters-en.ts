import type { Matter } from './matters.ts'

export const englishMatters: readonly Matter[] = [
  {
    category: 'access',
    hurts: 'badly',
    asks: [
      'vpn not working since this morning',
      "can't connect to vpn from home",
      'vpn keeps dropping every few minutes',
    ],
    talks: [
      ['Your VPN certificate expired last night. I am renewing it, about five minutes.', 'ok, waiting'],
      ['Is it the same over your phone connection?', 'yes, same there'],
    ],
    notes: ['Certificate expired, auto-renewal failed.'],
    waits: [{ reason: 'supplier', text: 'Waiting for the certificate authority' }],
    solutions: [
      'we renewed a certificate that expired overnight.',
      'the VPN profile is updated and the connection holds.',
    ],
  },
  {
    category: 'access',
    hurts: 'badly',
    asks: ['my account is locked', 'too many sign-in attempts, locked out'],
    talks: [
      [
        'I am unlocking it. Did you change your password recently? The phone may still use the old one.',
        'yes, yesterday. you are right, the phone',
      ],
    ],
    notes: ['Old password on the phone keeps locking the account.'],
    waits: [{ reason: 'user', text: 'Please update the password on your phone' }],
    solutions: ['the account is unlocked, and the phone uses the new password.'],
  },
  {
    category: 'workplace',
    hurts: 'little',
    asks: [
      'printer on floor 4 prints blank pages',
      'printer not printing',
      'need a second monitor, screen not detected',
    ],
    talks: [
      ['What is the number on its label?', 'PR-0417'],
      ['Could you try another cable from the drawer, please?', 'tried, no change'],
    ],
    notes: ['Cartridge ordered.'],
    waits: [{ reason: 'supplier', text: 'Waiting for a spare part, due tomorrow' }],
    solutions: ['the cartridge is replaced and it prints again.', 'the cable was faulty and is replaced.'],
  },
  {
    category: 'mail',
    hurts: 'somewhat',
    asks: ["outlook won't open", 'no emails since yesterday', 'nobody hears me in meetings'],
    talks: [['Does mail work in the browser?', 'in the browser yes, not in the program']],
    notes: ['Damaged profile, mailbox is fine.'],
    waits: [{ reason: 'user', text: 'Please tell us when you are at your desk' }],
    solutions: [
      'we rebuilt the mail profile, all messages are there.',
      'the meeting used the wrong microphone; it is set right now.',
    ],
  },
  {
    category: 'client-payments',
    hurts: 'somewhat',
    asks: ['my card was charged twice for one payment', 'my transfer has not arrived', 'i do not recognise a charge'],
    talks: [['On which day was it, and how much? Please do not send the card number.', 'yesterday, 84.20']],
    notes: ['Request sent to the merchant bank.'],
    waits: [{ reason: 'supplier', text: "Waiting for the other bank's answer" }],
    solutions: [
      'the second charge is cancelled, the money is back.',
      'the transfer has arrived; the delay was at the other bank.',
    ],
  },
]
