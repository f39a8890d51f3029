import { useEffect } from 'preact/hooks'
import { route } from '../frame/route.ts'
import { AnnouncementList } from './announcement-list.tsx'
import { AnnouncementPage } from './announcement-page.tsx'
import { told } from './told.ts'
import { WritePage } from './write/write-page.tsx'

/** What is said to many at once: all of it, one of it, or a new one. For those in charge. */
export function AnnouncementsPage() {
  const [first = '', then] = route.value.path
  useEffect(() => {
    if (told.value?.on !== first) told.value = null
  }, [first])
  useEffect(
    () => () => {
      told.value = null
    },
    [],
  )
  if (first === '') return <AnnouncementList />
  if (first === 'new') return <WritePage announcement={null} onReload={() => {}} />
  return <AnnouncementPage key={`${first}/${then ?? ''}`} id={first} step={then ?? ''} />
}
