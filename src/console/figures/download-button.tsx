import { type Signal, useSignal } from '@preact/signals'
import { figuresOfAgents, figuresOfShield } from '../../figures/reports.ts'
import type { ApiError } from '../connection/api-client.ts'
import { BusyButton } from '../frame/controls/busy-button.tsx'
import { say } from '../words/say.ts'
import { type Asked, partsFile, queryOf } from './asked.ts'
import { saveStaffing } from './week/save-staffing.ts'

type Props = { readonly asked: Asked; readonly refused: Signal<ApiError | null> }

/** On every tab in the same place: takes out what is on it. `refused`: why it could not. */
export function DownloadButton({ asked, refused }: Props) {
  const isSaving = useSignal(false)
  const href = hrefOf(asked)
  if (href !== null) {
    return (
      <a class="button no-print" href={href} download>
        {say('figures-export')}
      </a>
    )
  }
  async function save(): Promise<void> {
    isSaving.value = true
    refused.value = await saveStaffing(asked)
    isSaving.value = false
  }
  return (
    <BusyButton type="button" class="button no-print" isBusy={isSaving.value} onClick={() => void save()}>
      {say('figures-export')}
    </BusyButton>
  )
}

/** Null: the page makes the file itself. */
function hrefOf(asked: Asked): string | null {
  const { view } = asked
  switch (view) {
    case 'staffing':
      return null
    case 'hours':
      return partsFile(asked, ['requests'], 'hour')
    case 'agents':
      return partsFile(asked, figuresOfAgents, 'agent')
    case 'shield':
      return partsFile(asked, figuresOfShield, 'category')
    default:
      return `/api/figures/report.csv?${new URLSearchParams({ ...queryOf(asked), report: view }).toString()}`
  }
}
