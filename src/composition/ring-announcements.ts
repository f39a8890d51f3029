import type { Announcements } from '../desk/announcements/announcement-ports.ts'

/** One that begins or goes on in this process does so at once; the others find it within a second. */
export const ringing = (announcements: Announcements, ring: () => void): Announcements => ({
  ...announcements,
  move: async (id, move, version, by) => {
    const moved = await announcements.move(id, move, version, by)
    ring()
    return moved
  },
})
