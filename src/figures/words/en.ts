import type { WordsOfFigures } from '../figure-words.ts'

export const english: WordsOfFigures = {
  requests: {
    title: 'Requests',
    counts: 'Requests opened in the period: incidents and service requests.',
    of: 'The same.',
    formula: 'how many there are',
    leavesOut: 'Nothing: cancelled and merged ones came in, too.',
    source: 'The table of requests. ITIL 4, incident management: number of incidents in a period.',
  },
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
  passed_to_line_3: {
    title: 'Passed to line 3',
    counts: 'Requests that have ever been at line 3.',
    of: 'Requests opened in the period.',
    formula: 'those counted ÷ all that are looked at',
    leavesOut: 'Cancelled, withdrawn and merged ones.',
    source: 'Tier and group in the history of each request. ITIL 4: functional escalation.',
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
  resolution_rate: {
    title: 'Resolved',
    counts: 'Requests that are resolved or closed now.',
    of: 'Requests opened in the period.',
    formula: 'those counted ÷ all that are looked at',
    leavesOut: 'Cancelled, withdrawn and merged ones. Open ones are in; they may still be resolved.',
    source: 'The status in the history of each request. Zendesk and Freshdesk: resolution rate.',
  },
  first_contact: {
    title: 'Solved at first contact',
    counts:
      'Resolved requests that the user did not have to write about again: one talk with a person or none, not a word about it afterwards, not reopened and never beyond line 1.',
    of: 'Requests opened in the period and resolved that a person answered.',
    formula: 'those counted ÷ all that are looked at',
    leavesOut:
      'Those resolved without a word from an agent, and open ones. A new request about the same is not recognised.',
    source: 'The history of the request and the table of hand-overs. HDI and MetricNet: first contact resolution.',
  },
  first_response: {
    title: 'First response',
    counts:
      'Working time from the opening to an agent’s first answer, by the desk’s calendar. What the bot says does not count.',
    of: 'Requests opened in the period that an agent has answered.',
    formula: 'mean, median and 90th percentile: half, and nine of ten, were answered no later',
    leavesOut: 'Those nobody has answered yet; the queue shows them. Nights and weekends do not count.',
    source: 'The history of each request. Zendesk and Intercom: first response time.',
  },
  response_kept: {
    title: 'Answered as promised',
    counts: 'Requests answered no later than promised.',
    of: 'Requests opened in the period of which this is known.',
    formula: 'those counted ÷ all that are looked at',
    leavesOut: 'Those not answered whose time is not over; those cancelled before.',
    source: 'What was promised when the request was opened or changed. ITIL 4, service level management.',
  },
  resolution: {
    title: 'Time to resolve',
    counts:
      'Working time from the opening to the solution, by the desk’s calendar; while a request waits for its user, a supplier or a change, the clock stands.',
    of: 'Requests opened in the period and resolved.',
    formula: 'mean, median and 90th percentile',
    leavesOut: 'Open, cancelled and withdrawn ones.',
    source: 'Status changes in the history. ITIL 4, incident management: mean time to restore service (MTRS).',
  },
  resolution_kept: {
    title: 'Resolved as promised',
    counts: 'Requests resolved no later than promised.',
    of: 'Requests opened in the period of which this is known.',
    formula: 'those counted ÷ all that are looked at',
    leavesOut: 'Open ones whose time is not over; cancelled ones.',
    source: 'What was promised to the request. ITIL 4, service level management.',
  },
  reassignments: {
    title: 'Reassignments a request',
    counts: 'How often a request went from one agent or group to another.',
    of: 'Requests opened in the period.',
    formula: 'all moves ÷ all that are looked at',
    leavesOut: 'Cancelled, withdrawn and merged ones. The first assignment does not count.',
    source: 'The history of assignments. HDI: average reassignments.',
  },
  queued: {
    title: 'Share of life spent queued',
    counts: 'Time in which a request was open, not pending, and nobody’s.',
    of: 'All the time from the opening to the solution, by the clock on the wall.',
    formula: 'time queued ÷ lifetime, of all resolved ones together',
    leavesOut: 'Open, cancelled and withdrawn ones.',
    source: 'The history of assignments and statuses. Lean: waiting as a share of lead time (flow efficiency).',
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
  wait: {
    title: 'Wait for a person',
    counts: 'Time from asking for a person to an agent’s accepting.',
    of: 'Requests for a person in the period that came in the working hours of their group and were accepted.',
    formula: 'mean, median and 90th percentile',
    leavesOut: 'Those that came outside working hours; whoever left before or still waits.',
    source: 'The table of hand-overs. Contact centres: average speed of answer.',
  },
  left_waiting: {
    title: 'Left before anybody came',
    counts: 'Requests for a person that ended before they were accepted.',
    of: 'Requests for a person in the period that came in the working hours of their group and were accepted or ended.',
    formula: 'those counted ÷ all that are looked at',
    leavesOut: 'Those that came outside working hours, and whoever still waits.',
    source: 'The table of hand-overs. Contact centres: abandonment rate.',
  },
  reply: {
    title: 'Reply in a talk',
    counts: 'Time from the first thing a user wrote that nobody had answered to an agent’s reply.',
    of: 'Replies in talks that began in the period and are over.',
    formula: 'mean, median and 90th percentile of all replies',
    leavesOut: 'A greeting before the user has written anything; notes, corrections and reactions; talks that go on.',
    source: 'The messages of the conversation. Zendesk: reply time.',
  },
  handling: {
    title: 'Handling a talk',
    counts:
      'Before each thing an agent does, the time since anything happened in the talk, five minutes of it at most: reading, looking up and writing, not waiting for the user.',
    of: 'Talks that began in the period and are over.',
    formula: 'mean, median and 90th percentile',
    leavesOut: 'Talks that go on. What is done elsewhere is not seen.',
    source: 'Messages and history. COPC: average handle time.',
  },
  csat: {
    title: 'Satisfaction (CSAT)',
    counts: 'Scores of 4 and 5.',
    of: 'Scores from 1 to 5 given in the period.',
    formula: 'those counted ÷ all scores',
    leavesOut: 'Those who did not answer.',
    source: 'The table of feedback. CSAT: share of the two best scores.',
  },
  ces: {
    title: 'Ease (CES)',
    counts: 'The sum of scores from 1 (hard) to 5 (easy).',
    of: 'Scores given in the period.',
    formula: 'sum ÷ number of scores',
    leavesOut: 'Those who did not answer.',
    source: 'The table of feedback. Dixon et al., Harvard Business Review, 2010: customer effort score.',
  },
  nps: {
    title: 'Recommendation (NPS)',
    counts: 'Scores of 9 and 10 less scores from 0 to 6.',
    of: 'Scores from 0 to 10 given in the period.',
    formula: '(promoters − detractors) ÷ all scores, from −100 to 100',
    leavesOut: 'Those who did not answer; 7 and 8 count neither way.',
    source: 'The table of feedback. Reichheld, Harvard Business Review, 2003.',
  },
  iqs: {
    title: 'Quality (IQS)',
    counts: 'The sum of the scores of reviewed conversations, from 0 % to 100 % each.',
    of: 'Reviews saved in the period that have a score.',
    formula: 'sum ÷ number of reviews',
    leavesOut: 'Calibrations, drafts, and reviews of which nothing applied. A failed critical criterion counts as 0 %.',
    source: 'The table of reviews. Zendesk QA (once Klaus): internal quality score, the mean of all review scores.',
  },
  self_service: {
    title: 'Solved by the bot alone',
    counts:
      'Visits whose last answer was an article and after which no request was opened and nobody asked for a person within 24 hours.',
    of: 'Visits in the period: questions of one chat less than eight hours apart, 24 hours after the last of them.',
    formula: 'those counted ÷ all that are looked at',
    leavesOut: 'Visits of the last 24 hours. Whoever leaves without a word counts as answered.',
    source: 'The tables of answers, requests and hand-overs. Zendesk: self-service; Intercom: resolution (assumed).',
  },
  unanswered: {
    title: 'Unanswered',
    counts: 'Visits where the last thing the bot found was nothing, guesses only, or an article that did not help.',
    of: 'Visits in the period: questions of one chat less than eight hours apart.',
    formula: 'those counted ÷ all that are looked at',
    leavesOut: 'Nothing.',
    source: 'The table of the bot’s answers.',
  },
  backlog: {
    title: 'Open at the end of the period',
    counts: 'Requests that were new, assigned, in work or pending in the period’s last moment.',
    of: 'The same.',
    formula: 'how many there are',
    leavesOut: 'Those resolved, closed or cancelled by then. Group, category and agent are those of now.',
    source: 'The history of statuses. ITIL 4, incident management: backlog.',
  },
  overdue: {
    title: 'Overdue at the end of the period',
    counts: 'Requests open in the period’s last moment whose time to resolve was over, as noticed by then.',
    of: 'The same.',
    formula: 'how many there are',
    leavesOut: 'Those whose clock stood; those late with an answer only.',
    source: 'The history of deadlines. ITIL 4, service level management: breaches.',
  },
}
