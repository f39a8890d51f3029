import { weekdays } from '../../../incidents/clock/working-calendar.ts'
import { readPattern } from '../../../conversation/phrases/own/pattern.ts'
import { impacts, urgencies } from '../../../incidents/priority.ts'
import { type Language, languages } from '../../../kit/language.ts'
import { languageName } from '../../frame/language-name.ts'
import { impactNames, priorityNames, urgencyNames } from '../../incidents/incident-kinds.ts'
import { kindNames as incidentKindNames } from '../../incidents/whole/whole-kinds.ts'
import { fullDay } from '../../time/format-time.ts'
import { say, sayKind } from '../../words/say.ts'
import { weekdayName } from '../calendar/weekday-names.ts'
import type { Option } from '../fields/choice-field.tsx'
import { fieldsIn, listIn, textIn } from '../fields/part.ts'
import { typeNames } from '../forms/asked-fields.tsx'
import { assignNames, tierNames } from '../groups/group-fields.tsx'
import { kindNames as criterionKindNames } from '../groups/quality-fields.tsx'
import type { FieldSpec } from '../plain/field-spec.ts'
import * as plain from '../plain/plain-settings.ts'
import { countNames } from '../promises/counts-select.tsx'
import type { SettingKey } from '../setting-kinds.ts'
import { lengthOfTime } from '../length-of-time.ts'
import { allWords } from '../texts/all-words.ts'
import { entries, fields, items, list, plainText, type Reader, rows, whole } from './readers.ts'
import {
  agentName,
  categoryName,
  groupName,
  idOf,
  oneOf,
  peopleName,
  priorityName,
  timeStretch,
  timeStretches,
  titleOf,
  yesOrNo,
} from './value-words.ts'

const text = whole(plainText)
const time = whole(lengthOfTime)
const truth = whole(yesOrNo)
const agents = whole(list(agentName))
const categories = whole(list(categoryName))
const hours = whole(timeStretches, 'shift-none')

/** Words without a language are everybody's. */
const spoken: Reader = (from, to, around) =>
  fields(Object.fromEntries(languages.map((each) => [each, [languageName(each), text] as const])))(
    inEach(from),
    inEach(to),
    around,
  )
const inEach = (words: unknown) =>
  typeof words === 'string' ? Object.fromEntries(languages.map((each) => [each, words])) : words

const plainReader = (field: FieldSpec): Reader => {
  switch (field.kind) {
    case 'spoken':
      return spoken
    case 'phone':
    case 'number':
      return text
    case 'duration':
      return time
    case 'percents':
      return whole(list(textIn))
    case 'hours':
      return whole(timeStretch)
    case 'agents':
      return agents
    case 'categories':
      return categories
    case 'choice':
      return whole(optionName(field.options))
    case 'boxes':
      return whole(list(optionName(field.options)))
  }
}

const optionName = (options: () => readonly Option[]) => (value: unknown) =>
  options().find((one) => one.value === value)?.name ?? textIn(value)

const plainFields =
  (specs: readonly FieldSpec[]): Reader =>
  (from, to, around) =>
    fields(Object.fromEntries(specs.map((spec) => [spec.name, [spec.label(), plainReader(spec)] as const])))(
      from,
      to,
      around,
    )

const calendar: Reader = (from, to, around) =>
  fields({
    week: [say('week'), fields(Object.fromEntries(weekdays.map((day) => [day, [weekdayName(day), hours] as const])))],
    holidays: [say('holidays'), entries(fullDay, text)],
    movedDays: [say('moved-days'), entries(fullDay, hours)],
    zone: [say('calendar-zone'), text],
  })(from, to, around)

const promise = () =>
  ({
    response: [say('target-response'), time],
    resolution: [say('target-resolution'), time],
    counts: [say('target-counts'), whole(oneOf(countNames))],
  }) as const

const targets: Reader = (from, to, around) =>
  fields({
    ...Object.fromEntries(
      Object.keys(priorityNames).map((priority) => [priority, [priorityName(Number(priority)), fields(promise())]]),
    ),
    exceptions: [
      say('exceptions'),
      rows(
        (number) => say('exception-number', { number }),
        fields({
          group: [say('exception-group'), whole(groupName)],
          category: [say('exception-category'), whole(categoryName)],
          priority: [say('target-priority'), whole(priorityName)],
          isVip: [say('exception-vip'), whole((is) => say(is === true ? 'exception-vip-only' : 'exception-vip-not'))],
          ...promise(),
        }),
      ),
    ],
  })(from, to, around)

const matrix: Reader = (from, to, around) =>
  impacts.flatMap((impact, line) =>
    urgencies.flatMap((urgency, column) => {
      const at = (value: unknown) => listIn(listIn(value)[line])[column]
      const place = say('change-cell', {
        impact: sayKind(impactNames, impact),
        urgency: sayKind(urgencyNames, urgency),
      })
      return whole(priorityName)(at(from), at(to), around).map((found) => ({ ...found, place: [place] }))
    }),
  )

const ladder = () =>
  fields({
    steps: [
      say('change-steps'),
      rows(
        (number) => say('forms-step', { number }),
        fields({ who: [say('change-who'), whole(peopleName)], after: [say('change-after'), time] }),
      ),
    ],
    repeat: [say('ladder-repeat'), time],
  })

const groups: Reader = (from, to, around) =>
  items(
    idOf,
    titleOf,
    fields({
      id: ['', silent],
      title: [say('group-title'), spoken],
      tier: [say('group-tier'), whole(oneOf(tierNames))],
      assigns: [say('group-assigns'), whole(oneOf(assignNames))],
      calendar: [say('group-calendar'), text],
      members: [say('group-members'), agents],
      supervisors: [say('group-supervisors'), agents],
      onCall: [say('group-on-call'), agents],
      categories: [say('group-categories'), categories],
      ladder: [say('ladder'), ladder()],
    }),
  )(from, to, around)

/** What nobody reads, and nobody changes. */
const silent: Reader = () => []

const skills: Reader = (from, to, around) =>
  entries(
    agentName,
    fields({
      main: [say('skill-main'), whole(categoryName)],
      also: [say('skill-also'), categories],
      capacity: [say('wait-capacity'), text],
    }),
  )(from, to, around)

const titled = () => items(idOf, titleOf, fields({ id: ['', silent], title: [say('change-title'), spoken] }))

const forms: Reader = (from, to, around) =>
  items(
    (form) => textIn(fieldsIn(form)['category']),
    (form) => categoryName(fieldsIn(form)['category']),
    fields({
      category: ['', silent],
      kind: [say('forms-kind'), whole(oneOf(incidentKindNames))],
      approval: [say('forms-approval'), whole(peopleName)],
      fields: [
        say('forms-asked'),
        items(
          idOf,
          titleOf,
          fields({
            id: ['', silent],
            title: [say('forms-asked-title'), spoken],
            type: [say('forms-type'), whole(oneOf(typeNames))],
            options: [say('forms-options'), titled()],
            example: [say('forms-example'), text],
            pattern: [say('forms-pattern'), text],
          }),
        ),
      ],
      steps: [
        say('forms-steps'),
        rows(
          (number) => say('forms-step', { number }),
          fields({ title: [say('change-title'), text], login: [say('change-who'), whole(agentName)] }),
        ),
      ],
    }),
  )(from, to, around)

const quality: Reader = (from, to, around) =>
  fields({
    perAgent: [say('per-agent'), text],
    criteria: [
      say('criteria'),
      items(
        idOf,
        titleOf,
        fields({
          id: ['', silent],
          title: [say('criterion-title'), spoken],
          weight: [say('criterion-weight'), text],
          kind: [say('criterion-kind'), whole(oneOf(criterionKindNames))],
          most: [say('criterion-most'), text],
          mayNotApply: [say('criterion-may-not-apply'), truth],
          isCritical: [say('criterion-is-critical'), truth],
        }),
      ),
    ],
  })(from, to, around)

/** A phrase is known by what it says, or said: its name in the file tells nobody anything. */
const texts: Reader = (from, to, around) =>
  languages.flatMap((each) =>
    entries(() => '', whole(phraseIn(each), 'setting-as-usual'))(fieldsIn(from)[each], fieldsIn(to)[each], around).map(
      (found) => ({ ...found, place: [languageName(each)] }),
    ),
  )

const phraseIn =
  (language: Language) =>
  (source: unknown): string => {
    const pattern = readPattern(textIn(source))
    return pattern === null ? textIn(source) : allWords(pattern, language).trim()
  }

/** How a change of each setting is told: the form's words for the form's fields. */
export const readerOf: Readonly<Record<SettingKey, Reader>> = {
  desk: plainFields(plain.deskFields),
  calendar,
  calendars: (from, to, around) => entries((name) => name, calendar)(from, to, around),
  targets,
  matrix,
  groups,
  onCall: agents,
  skills,
  waits: plainFields(plain.waitFields),
  incidents: plainFields(plain.incidentFields),
  forms,
  codes: (from, to, around) => titled()(from, to, around),
  texts,
  updates: plainFields(plain.updateFields),
  feedback: plainFields(plain.feedbackFields),
  quality,
  answers: plainFields(plain.answerFields),
  announcements: plainFields(plain.announcementFields),
  sessions: plainFields(plain.sessionFields),
  majors: plainFields(plain.majorFields),
  accounts: plainFields(plain.accountFields),
  retention: plainFields(plain.retentionFields),
}
