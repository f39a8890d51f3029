import { oppositesOf } from '../language-rules.ts'

/** Words that turn a request into its opposite, in the forms in which people ask for it; a pair of groups a line. */
export const englishOpposites = oppositesOf(`
  turn+on switch+on put+on enable activate / turn+off switch+off put+off disable deactivate
  open / close shut
  lock block freeze suspend / unlock unblock unfreeze unsuspend
  increase raise higher louder brighter / decrease reduce lower quieter dimmer
  add connect / remove delete disconnect
  delete erase / recover restore undelete
  start begin / stop end
  start boot turn+on / shut shutdown turn+off
  install / uninstall
  pair / unpair
  login signin log+in sign+in / logout signout logoff log+out sign+out
  subscribe / unsubscribe
  mute / unmute
  archive / unarchive
  upload / download
  import / export
  deposit topup / withdraw withdrawal
  buy / sell
  accept approve / decline reject refuse
  send / receive
  request get grant give / revoke
  lend / borrow
  hire / fire
  incoming / outgoing
  join / leave
  found / lost
`)
