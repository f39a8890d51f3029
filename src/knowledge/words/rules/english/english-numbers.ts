import { groupsOf, listed, type NumberWords } from '../language-rules.ts'

/** What numbers count or measure, and what they are names of. */
export const englishNumbers: NumberWords = {
  measures: listed(`
    time times day days week weeks month months year years hour hours hr hrs minute minutes min mins second seconds sec
    am pm oclock
    january february march april may june july august september october november december
    dollar dollars buck bucks usd euro euros eur pound pounds gbp cent cents k thousand million percent pence
    people person persons guest guests colleague colleagues employee employees child children kid kids
    piece pieces pair pairs copy copies page pages sheet sheets file files email emails floor attempt attempts device devices
    gb mb kb tb gigabyte gigabytes megabyte megabytes km kg mile miles meter meters metre metres cm mm inch inches
    st nd rd th
  `),
  before: listed('at by until till after before since from around about in for within over under almost nearly'),
  named: groupsOf(`
    error code http status exception failure message says shows
    number
    version release build
    form certificate
    room office
    model
    section article
  `),
}
