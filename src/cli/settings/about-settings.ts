import type { SettingKey } from '../../desk/settings/setting-parts.ts'

/** What an exported file says above each setting, for whoever reads it first; what follows "For example" may be copied. */
export const aboutSettings: Readonly<Record<SettingKey, string>> = {
  desk: `How the desk speaks of itself. Words in one language are enough: readers of the others get the nearest one.
Without a phone no sentence about a phone is ever said.
quietMs: an unsure question waits so long for its rest, ms; restQuietMs: words without a matter do, ms.`,
  calendar: `The desk's working hours. A day that is not named is free; a shift "22:00" to "06:00" ends on the next day.
holidays: date and name; movedDays: a date with shifts of its own, stronger than holidays and the week.`,
  calendars: `Hours of groups that work at other times, by a name of your own. Without a zone it is the desk's.
For example:
calendars:
  around-the-clock:
    week:
      monday: [{ from: "00:00", to: "24:00" }]
      saturday: [{ from: "09:00", to: "15:00" }]`,
  targets: `What is promised by priority, 1 (highest) to 5: 15m, 4h, 1h 30m. counts: around_the_clock or working_hours.
exceptions: other promises for a group, a category, a priority or VIP users; the first that fits holds.
For example:
  exceptions:
    - { group: second-line, priority: 3, response: 2h, resolution: 16h, counts: working_hours }
    - { isVip: true, response: 15m, resolution: 4h, counts: around_the_clock }`,
  matrix: `Priority: lines are impact 1 (everyone), 2 (a department), 3 (one person); in each line urgency 1, 2, 3.`,
  groups: `Support groups: who works on what. A desk without groups is one group of all its agents.
tier: 1 first line, 2 system owners, 3 developers. People are named by their logins, categories by their folders.
calendar: a name of calendars; without it the desk's hours. assigns: claim (whoever takes it) or by_load.
ladder: who is told until somebody accepts; without it as in the example.
For example:
groups:
  - id: first-line
    title: First line
    members: [anna, boris]
    supervisors: [vera]
    onCall: []
    categories: [access, mail]
    ladder:
      steps:
        - { who: on_duty, after: 0s }
        - { who: supervisors, after: 2m }
        - { who: on_call, after: 5m }
        - { who: { login: vera }, after: 10m }
      repeat: 5m
  - { id: second-line, title: { en: Systems, ru: Системы }, tier: 2, members: [gleb], assigns: by_load }`,
  onCall: `Logins of those who can be called around the clock, at a desk without groups.`,
  skills: `What agents know well, by login: one main category and two more at most; capacity: chats at once.
For example:
skills:
  anna: { main: access, also: [mail], capacity: 5 }`,
  waits: `How long the desk waits before it acts by itself.
offer: a hand-over goes on to the next agent; lost: an agent's connection counts as lost; owedWarn and owedMove: who
owes a reply is reminded, then the chat moves on; away: who does nothing is set to away. usualCapacity: chats at once.`,
  incidents: `urgentCategories: nothing of these can wait; the phone is said first.`,
  forms: `What is asked, and has to happen, by category. kind: incident or service_request (nobody is asked how bad it is).
A field's type: text, number, choice, inventory (with a pattern and an example) or photo.
approval: supervisors, or one agent; steps: the checklist, in order.
For example:
forms:
  - category: hardware
    kind: service_request
    fields:
      - { id: inventory, title: { en: Inventory number, ru: Инвентарный номер }, type: inventory, pattern: 'PC-\\d{4}', example: PC-0412 }
      - { id: model, title: Model, type: choice, options: [{ id: laptop, title: Laptop }, { id: desktop, title: Desktop }] }
    approval: supervisors
    steps:
      - { title: Order it, login: anna }
      - { title: Hand it over }`,
  codes: `How solutions are named, so that they can be counted; shown to agents who resolve.
For example:
codes:
  - { id: solved, title: { en: Fixed, ru: Устранено } }`,
  texts: `What the bot says in words of your own, by language and phrase; without one it says what it was shipped with.
A value stands as { $number }, a choice as in the files src/conversation/phrases/<language>.ftl, where the phrases are.
For example:
texts:
  en:
    menu: How can we help? Just write what happened.`,
  updates: `noNewsAt: at which parts of the time to solve, in percent, users are told that there is no news; []: never.`,
  feedback: `cesEvery: at every so manieth resolve users are asked how easy it was, instead of how well it was done; npsEveryDays:
after so many days, 90 at least, a user may be asked again whether they would recommend the desk. 0: never.`,
  quality: `How work is reviewed. perAgent: so many transcripts of each agent are drawn a week; 0: none.
A criterion's kind: points (from 0 to most) or yes_no; weight: how much of the score it makes; mayNotApply: it may be left
out of a score; isCritical: below half of its points the whole review is 0. A review keeps the sheet it was begun with.
For example:
quality:
  perAgent: 3
  criteria:
    - { id: tone, title: { en: Tone, ru: Тон }, weight: 1, kind: points, most: 4 }
    - { id: data, title: { en: Data protected, ru: Данные защищены }, kind: yes_no, isCritical: true, mayNotApply: false }`,
  answers: `How readily users are answered: careful, balanced or bold.`,
  announcements: `When announcements that are not urgent wait; null: never.`,
  majors: `Major incidents. burstCount people with one category or one article within burstWithin: one is proposed to
supervisors. updateEvery: how often its users hear of it where nothing else is promised.`,
  accounts: `totpFor: whose roles cannot work without a code of their phone: agent, supervisor, editor, admin; []: nobody's.`,
  retention: `How many days what is kept; 0: for ever. copies: what messengers handed over, once it is handled (2 to 365).
notices: to agents. files: of messages. conversations: what was said. incidents: their words, after closing.
people: whoever has been silent for so long is forgotten. backups: how long you keep them, as the bot says.`,
  sessions: `The bot's notices after a messenger's free time: send (and pay) or hold until the user writes.`,
}
