/**
 * The shape of every button's id this product makes: a standing button (`go:menu`), a link's place, or eleven drawn
 * letters and digits, what the question is about (`closing.812`) and the button's place. A text that only looks a little
 * like one is a text: at least one letter is drawn, and no number in it is as long as a card's.
 */
export const isChoiceId = (text: string): boolean =>
  /^(?:go:[a-z]{1,20}|link\.\d{1,2}|(?=[\w-]{0,10}[a-z])[\w-]{11}(?:\.[a-z-]{1,20}(?:\.\d{1,12})?)?\.\d{1,2})$/i.test(
    text,
  )
