import { oppositesOf } from './language-rules.ts'

/** Words that turn a question into its opposite, a pair of groups a line. */
export const englishOpposites = oppositesOf(`
  on enable activate activated / off disable deactivate deactivated
  open opening / close closing shut
  lock block freeze suspend / unlock unblock unfreeze unsuspend
  increase raise higher louder brighter / decrease reduce lower quieter dimmer
  add adding / remove delete removing deleting
  start begin starting / stop end stopping
  install installing / uninstall uninstalling
  connect connecting pair / disconnect disconnecting unpair
  login signin / logout signout logoff
  subscribe / unsubscribe
  mute / unmute
  hide / unhide show
  archive / unarchive
  pin / unpin
  upload uploading / download downloading
  import importing / export exporting
  deposit topup / withdraw withdrawal
  buy buying / sell selling
  accept approve / decline reject refuse
  send sending / receive receiving
  lend / borrow
  arrive arrival / depart departure
  hire hiring / fire firing
  incoming / outgoing
  join joining / leave leaving
`)
