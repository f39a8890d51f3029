import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:http2'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../support/eventually.ts'
import { freePort } from '../support/free-port.ts'
import { openScene, type Scene } from '../support/scene.ts'

/** The name of PUBLIC_URL, as a browser asks for it. */
const deskName = 'desk.example.test'

const isThere = (program: string) => spawnSync(program, ['-v'], { stdio: 'ignore' }).error === undefined

/** The lines of the README, in the words of that language. */
const shown = (language: string): string =>
  new RegExp('```' + language + '\n([\\s\\S]*?)```').exec(readFileSync('README.md', 'utf8'))?.[1] ?? ''

type Proxy = { readonly program: string; readonly start: (parts: Parts) => readonly string[] }
type Parts = { readonly folder: string; readonly port: number; readonly backend: string }

/** Only the names of this machine, its ports and its certificate take the place of what the README shows. */
const proxies: Readonly<Record<string, Proxy>> = {
  nginx: {
    program: 'nginx',
    start: ({ folder, port, backend }) => {
      execFileSync(
        'openssl',
        [
          'req',
          '-x509',
          '-newkey',
          'rsa:2048',
          '-nodes',
          '-days',
          '2',
          '-subj',
          '/CN=localhost',
          '-keyout',
          join(folder, 'desk.key'),
          '-out',
          join(folder, 'desk.pem'),
        ],
        { stdio: 'ignore' },
      )
      const server = shown('nginx')
        .replace('listen 443', `listen 127.0.0.1:${port}`)
        .replaceAll('/etc/ssl/', `${folder}/`)
        .replace('127.0.0.1:8080', backend)
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
        .map((name) => `${name}_temp_path ${folder}/${name};`)
        .join(' ')
      // Workers of another user could not write where this one made the folder.
      const user = process.getuid?.() === 0 ? 'user root;' : ''
      const config = `${user} daemon off; pid ${folder}/nginx.pid; error_log stderr; events {} http { access_log off; ${temporary} ${server} }`
      writeFileSync(join(folder, 'nginx.conf'), config)
      return ['-p', folder, '-c', join(folder, 'nginx.conf')]
    },
  },
  caddy: {
    program: 'caddy',
    start: ({ folder, port, backend }) => {
      const site = shown('caddy')
        .replace('desk.example.org {', `https://${deskName}:${port} {\n  tls internal`)
        .replace('127.0.0.1:8080', backend)
      writeFileSync(
        join(folder, 'Caddyfile'),
        `{\n admin off\n skip_install_trust\n auto_https disable_redirects\n}\n${site}`,
      )
      return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')]
    },
  },
}

describe.each(Object.entries(proxies))('behind %s, as the README shows it', (proxy, { program, start }) => {
  const isMissing = !isThere(program)
  let scene: Scene
  let url = ''
  let stop = async (): Promise<void> => {}

  beforeAll(async () => {
    if (isMissing) return
    scene = await openScene()
    const folder = mkdtempSync(join(tmpdir(), `frontline-${proxy}-`))
    const port = await freePort()
    url = `https://localhost:${port}`
    const args = start({ folder, port, backend: new URL(scene.url).host })
    const child = spawn(program, args, {
      stdio: 'ignore',
      env: { PATH: process.env['PATH'], HOME: folder, XDG_DATA_HOME: folder },
    })
    stop = async () => {
      await new Promise<void>((resolve) => {
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
      })
      rmSync(folder, { recursive: true, force: true })
    }
    await eventually(async () => (await ask('GET', '/health')).status === 200)
  })
  afterAll(async () => {
    await stop()
    await scene?.close()
  })

  /** Over HTTP/2, as browsers talk to it. */
  async function ask(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body?: Buffer | string,
  ) {
    const session = connect(url, { rejectUnauthorized: false, servername: deskName })
    try {
      return await new Promise<{ status: number; text: string; cookies: readonly string[] }>((resolve, reject) => {
        session.on('error', reject)
        const stream = session.request({ ':method': method, ':path': path, ':authority': deskName, ...headers })
        let status = 0
        let cookies: readonly string[] = []
        const said: Buffer[] = []
        stream.on('response', (answer) => {
          status = Number(answer[':status'])
          cookies = answer['set-cookie'] ?? []
        })
        stream.on('data', (piece: Buffer) => said.push(piece))
        stream.on('end', () => resolve({ status, text: Buffer.concat(said).toString(), cookies }))
        stream.on('error', reject)
        stream.end(body)
      })
    } finally {
      session.close()
    }
  }
  const json = { 'content-type': 'application/json', 'x-frontline': '1' }

  test.skipIf(isMissing)('the world is not this machine', async () => {
    expect(JSON.parse((await ask('GET', '/health')).text)).toEqual({ ok: true, canAccept: true, canSend: true })
    expect((await ask('GET', '/metrics')).status).toBe(403)
    expect((await ask('GET', '/metrics', { 'x-forwarded-for': '127.0.0.1' })).status).toBe(403)
  })

  test.skipIf(isMissing)('it is reached by its own name, and by no other that leads here', async () => {
    for (const path of ['/', '/chat', '/api/me', '/files/x/y']) {
      expect([path, (await ask('GET', path)).status]).not.toEqual([path, 421])
    }
    const other = { ':authority': 'evil.example' }
    // Caddy knows only its own sites and answers for others by itself.
    const answers = [await ask('GET', '/chat', other), await ask('POST', '/api/sign-in', { ...json, ...other }, '{}')]
    for (const { status, text } of answers) {
      if (proxy === 'nginx') expect([status, text]).toEqual([421, expect.stringContaining(`https://${deskName}`)])
      else expect(text).toBe('')
    }
    expect((await ask('GET', '/health', other)).status).toBe(200)
  })

  test.skipIf(isMissing)('a forged address is no new one', async () => {
    const guess = async (from: string) =>
      (
        await ask(
          'POST',
          '/api/sign-in',
          { ...json, 'x-forwarded-for': from },
          '{"login":"vera","password":"wrong wrong"}',
        )
      ).status
    const answers: number[] = []
    for (let index = 1; index <= 6; index += 1) answers.push(await guess(`203.0.113.${index}`))
    expect(answers).toEqual([401, 401, 401, 401, 401, 429])
  })

  test.skipIf(isMissing)('a file of five megabytes comes through', async () => {
    const { cookies } = await ask('POST', '/chat/api/visit', json, '{"language":"ru"}')
    const cookie = cookies.map((line) => line.split(';')[0]).join('; ')
    const sent = await ask('POST', '/chat/api/files?name=big.bin', { ...json, cookie }, Buffer.alloc(5_000_000, 7))
    expect([sent.status, sent.text]).toMatchObject([202, expect.any(String)])
  })
})
