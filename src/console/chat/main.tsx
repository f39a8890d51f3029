import { effect } from '@preact/signals'
import { render } from 'preact'
import { applyTheme } from '../frame/theme.ts'
import { ChatPage } from './chat-page.tsx'
import { visit } from './chat-state.ts'
import { say } from '../words/chat/say.ts'

applyTheme()
effect(() => {
  document.title = `${say('title')} · Frontline`
})
const page = document.getElementById('page')
if (page !== null) render(<ChatPage />, page)
void visit()
