import type { WordsOfFigures } from '../figure-words.ts'

export const english: WordsOfFigures = {
  solved_in_time: {
    title: 'Solved within 8 working hours',
    counts:
      'Requests that are resolved or closed now, and whose clock ran 8 working hours or less from the opening to the ' +
      'solution. The clock runs while a request is new, assigned or in work, in the working hours of the desk’s calendar ' +
      'as the settings have it now; it stands while a request is pending, and from a solution to its reopening.',
    of: 'Requests opened in the period whose outcome is known: resolved or closed, or open with more than 8 working hours on the clock.',
    formula: 'those counted ÷ all that are looked at; the goal is at least 70 %',
    leavesOut: 'Cancelled and withdrawn ones, and open ones whose 8 hours are not over yet.',
    source:
      'Status changes in the history of each request. ITIL 4, incident management: share of incidents resolved within the ' +
      'agreed time.',
  },
  passed_to_line_2: {
    title: 'Passed to line 2',
    counts:
      'Requests that have ever been at line 2 or higher: escalated there, or assigned to a group that the settings now ' +
      'put there. Each once, also if it came back to line 1.',
    of: 'Requests opened in the period.',
    formula: 'those counted ÷ all that are looked at; the goal is at most 20 %',
    leavesOut: 'Cancelled and withdrawn ones. Open ones are in; they may still be passed on.',
    source:
      'Tier and group in the history of each request, tiers of groups in the settings. ITIL 4, incident management: ' +
      'functional escalation.',
  },
  reopened: {
    title: 'Reopened',
    counts: 'Requests that were reopened after a solution. Each once, however often.',
    of: 'Requests opened in the period and resolved at least once.',
    formula: 'those counted ÷ all that are looked at; the goal is at most 3 %',
    leavesOut: 'Those that have never been resolved. One that was dropped after it had been reopened is in.',
    source:
      'Solutions and reopenings in the history of each request. ITIL 4, incident management: share of incidents reopened.',
  },
  accepted_in_time: {
    title: 'A person within 15 seconds',
    counts: 'Requests for a person that an agent accepted within 15 seconds.',
    of: 'Requests in the period that came in the working hours of their group. A talk that was passed on or came back to the queue counts anew.',
    formula: 'those counted ÷ all that are looked at; the goal is at least 80 %',
    leavesOut: 'Those that came outside working hours, and whoever left before 15 seconds or has waited for less.',
    source:
      'Times of asking and accepting in the table of hand-overs. For chats 80 % within 20 seconds is usual; 15 seconds is this desk’s own.',
  },
}
