import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
]

/**
 * Where this machine's Chromium is; installed from Debian's packages, with Chinese fonts, where it is missing and may be.
 * Null where it is neither there nor to be had: the browser tests then say so and fail.
 */
export function ensureChromium() {
  const found = process.env.CHROMIUM_PATH || places.find((path) => existsSync(path))
  if (found && hasChineseFont()) return found
  if (!existsSync('/usr/bin/apt-get') || process.getuid?.() !== 0) return found ?? null
  console.log(
    '正在安装浏览器测试所需的 Chromium 与中文字体… Installing Chromium and Chinese fonts for the browser tests …',
  )
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', '-y', ...args], { stdio: ['ignore', 'ignore', 'inherit'], env })
  apt('update')
  apt('install', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  return places.find((path) => existsSync(path)) ?? null
}

function hasChineseFont() {
  const listed = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' })
  return listed.error ? true : listed.stdout.trim() !== ''
}
