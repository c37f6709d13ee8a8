/** `Menu` and `MenuItem`: kept, not drawn. A test finds an item by its id and clicks it. */
import type { MenuItemConstructorOptions } from 'electron'
import { HostEmitter, strict, type Part } from '../strict'
import { app } from './app'
import { BrowserWindow } from './browser-window'

type Click = (item: MenuItem, window: BrowserWindow | null, event: object) => void
type ItemHas =
  'id' | 'label' | 'role' | 'type' | 'accelerator' | 'enabled' | 'visible' | 'checked' | 'submenu' | 'click'

export class MenuItem implements Part<Electron.MenuItem, ItemHas> {
  readonly id: string
  readonly role: MenuItemConstructorOptions['role']
  readonly type: NonNullable<MenuItemConstructorOptions['type']>
  readonly accelerator: MenuItemConstructorOptions['accelerator']
  readonly submenu: Menu | undefined
  label: string
  enabled: boolean
  visible: boolean
  checked: boolean
  readonly #click: Click | undefined

  constructor(options: MenuItemConstructorOptions) {
    const { submenu } = options
    this.id = options.id ?? ''
    this.role = options.role
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu')
    this.accelerator = options.accelerator
    this.label = options.label ?? options.role ?? ''
    this.enabled = options.enabled ?? true
    this.visible = options.visible ?? true
    this.checked = options.checked ?? false
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : (submenu as Menu | undefined)
    this.#click = options.click as Click | undefined
    strict('MenuItem', this)
  }

  click = (event: object = {}, window: BrowserWindow | null = BrowserWindow.getFocusedWindow()) => {
    if (this.type === 'checkbox') this.checked = !this.checked
    if (this.type === 'radio') this.checked = true
    if (this.role !== undefined && this.#click === undefined) runRole(this.role, window)
    this.#click?.(this, window, event)
  }
}

function runRole(role: string, window: BrowserWindow | null): void {
  switch (role) {
    case 'quit':
      return void app.quit()
    case 'close':
      return window?.close()
    case 'minimize':
      return window?.minimize()
    case 'reload':
      return window?.webContents.reload()
    case 'togglefullscreen':
      return window?.setFullScreen(!window.isFullScreen())
    default:
      throw new Error(`the host does not carry out the menu role '${role}'`)
  }
}

let applicationMenu: Menu | null = null

type Has = 'items' | 'append' | 'popup' | 'closePopup' | 'getMenuItemById'

export class Menu extends HostEmitter implements Part<Electron.Menu, Has> {
  items: MenuItem[] = []
  /** How often and where the menu was to be shown. */
  readonly popups: object[] = []

  constructor() {
    super('Menu', ['menu-will-show', 'menu-will-close'])
  }

  static buildFromTemplate(template: readonly (MenuItemConstructorOptions | MenuItem)[]): Menu {
    const menu = new Menu()
    menu.items = template.map((item) => (item instanceof MenuItem ? item : new MenuItem(item)))
    return menu
  }

  static setApplicationMenu(menu: Menu | null): void {
    applicationMenu = menu
  }

  static getApplicationMenu(): Menu | null {
    return applicationMenu
  }

  append(item: MenuItem): void {
    this.items.push(item)
  }

  popup(options: object = {}): void {
    this.popups.push(options)
    this.emit('menu-will-show')
  }

  closePopup(): void {
    this.emit('menu-will-close')
  }

  getMenuItemById(id: string): MenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id)
      if (found) return found
    }
    return null
  }
}
strict('Menu', Menu)
