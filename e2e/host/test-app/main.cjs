// A small app that does with Electron what Gainsay does, to test the host by.
const {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  protocol,
  session,
  shell,
} = require('electron')
const { readFile, writeFile } = require('node:fs/promises')
const { extname, join, normalize, sep } = require('node:path')

const ORIGIN = 'app://bundle'
const PAGES = join(__dirname, 'pages')
const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' }
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"

const log = []
globalThis.testLog = log
let main

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
])

async function page(request) {
  const url = new URL(request.url)
  if (url.pathname === '/upload') return new Response(String((await request.arrayBuffer()).byteLength))
  const file = normalize(join(PAGES, decodeURIComponent(url.pathname)))
  if (url.host !== 'bundle' || !file.startsWith(PAGES + sep)) return new Response('', { status: 403 })
  try {
    const headers = { 'content-type': TYPES[extname(file)], 'content-security-policy': POLICY }
    return new Response(await readFile(file), { headers })
  } catch {
    return new Response('', { status: 404 })
  }
}

function open(preferences) {
  return new BrowserWindow({
    width: 900,
    height: 700,
    show: false,
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      spellcheck: false,
      ...preferences,
    },
  })
}

async function print(path) {
  const window = open({})
  try {
    await window.loadURL(`${ORIGIN}/print.html`)
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    })
    await writeFile(path, pdf)
  } finally {
    window.destroy()
  }
}

function answerPages() {
  ipcMain.handle('echo', (event, value) => value)
  ipcMain.handle('fail', () => {
    throw new TypeError('boom')
  })
  ipcMain.handle('uncloneable', () => () => 1)
  ipcMain.handle('sender', (event) => ({ url: event.senderFrame.url, origin: event.senderFrame.origin }))
  ipcMain.handle('bytes', (event, length) => new Uint8Array(length).fill(7))
  ipcMain.handle('length', (event, bytes) => bytes.byteLength)
  ipcMain.handle('copy', (event, text) => clipboard.writeText(text))
  ipcMain.handle('unknown', (event, name, member) => String(require('electron')[name][member]))
  ipcMain.handle('print', async () => {
    const { canceled, filePath } = await dialog.showSaveDialog(main, { defaultPath: 'print.pdf' })
    if (!canceled) await print(filePath)
    return canceled ? null : filePath
  })
  ipcMain.on('ask', (event, value) => {
    event.returnValue = value * 2
  })
  ipcMain.on('note', (event, ...values) => log.push(`note:${values.map((v) => v.byteLength ?? v).join()}`))
  ipcMain.on('stream', (event) => {
    event.sender.send('chunk', new Uint8Array(200_000))
    event.sender.send('chunk', new Uint8Array(3))
  })
}

function guard(contents) {
  contents.on('will-frame-navigate', (event) =>
    log.push(`will-frame-navigate:${event.isMainFrame}:${event.url}`),
  )
  contents.on('will-navigate', (event) => {
    log.push(`will-navigate:${event.url}`)
    if (!event.url.startsWith(`${ORIGIN}/`)) event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    log.push(`open:${url}`)
    void shell.openExternal(url)
    return { action: 'deny' }
  })
}

app.on('web-contents-created', (event, contents) => guard(contents))
app.on('second-instance', (event, argv, cwd) => {
  log.push(`second:${cwd}`)
  main?.webContents.send('opened', argv.at(-1))
})
app.on('window-all-closed', () => app.quit())

if (!app.requestSingleInstanceLock()) app.quit()
else
  app.whenReady().then(async () => {
    protocol.handle('app', page)
    session.defaultSession.setPermissionRequestHandler((contents, permission, answer, details) =>
      answer(permission === 'persistent-storage' && details.requestingUrl.startsWith(`${ORIGIN}/`)),
    )
    session.defaultSession.setPermissionCheckHandler(() => false)
    session.defaultSession.on('will-download', (event) => {
      log.push('download')
      event.preventDefault()
    })
    session.defaultSession.webRequest.onBeforeRequest((details, answer) => {
      const outside = !details.url.startsWith(`${ORIGIN}/`)
      if (outside) log.push(`blocked:${details.resourceType}:${details.url}`)
      answer({ cancel: outside })
    })
    answerPages()
    Menu.setApplicationMenu(
      Menu.buildFromTemplate([
        {
          label: 'File',
          submenu: [{ id: 'new', label: 'New', click: () => main.webContents.send('menu', 'new') }],
        },
      ]),
    )
    nativeTheme.themeSource = 'dark'
    main = open({ preload: join(__dirname, 'preload.cjs') })
    main.once('ready-to-show', () => main.show())
    main.on('close', (event) => {
      log.push('close')
      if (!globalThis.mayNotClose) return
      globalThis.mayNotClose = false
      event.preventDefault()
    })
    await main.loadURL(`${ORIGIN}/index.html`)
  })
