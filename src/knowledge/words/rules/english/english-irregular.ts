/** Forms that no rule about endings joins, a word a line: the word first, then its forms. */
const forms = `
buy bought
send sent
forget forgot forgotten
break broke broken
steal stole stolen
get got gotten
take took taken
go went gone
make made
find found
tell told
give gave given
lose lost
see saw seen
do did done
write wrote written
choose chose chosen
freeze froze frozen
speak spoke spoken
come came
think thought
keep kept
know knew known
fall fell fallen
drive drove driven
fly flew flown
begin began begun
run ran
pay paid
say said
spend spent
build built
hear heard
hold held
meet met
bring brought
catch caught
sell sold
stick stuck
hang hung
win won
eat ate eaten
throw threw thrown
withdraw withdrew withdrawn
understand understood
child children
person people
mouse mice
`

export const irregularForms: ReadonlyMap<string, string> = new Map(
  forms
    .trim()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap(([word = '', ...others]) => others.map((form) => [form, word] as const)),
)
