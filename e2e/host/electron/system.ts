/** What the app may ask about the computer: a fixed, plain one. */
import { HostEmitter, strict } from '../strict'

const bounds = { x: 0, y: 0, width: 1920, height: 1080 }
const display = { id: 1, scaleFactor: 1, rotation: 0, bounds, workArea: bounds, workAreaSize: { width: 1920, height: 1080 }, size: { width: 1920, height: 1080 } } // prettier-ignore

class Screen extends HostEmitter {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed'])
  }
  getPrimaryDisplay = () => display
  getAllDisplays = () => [display]
  getDisplayMatching = () => display
  getDisplayNearestPoint = () => display
}

class PowerMonitor extends HostEmitter {
  constructor() {
    super('powerMonitor', [
      'suspend',
      'resume',
      'on-ac',
      'on-battery',
      'shutdown',
      'lock-screen',
      'unlock-screen',
    ])
  }
  isOnBatteryPower = () => false
}

export const screen = new Screen()
export const powerMonitor = new PowerMonitor()
export const safeStorage = strict('safeStorage', { isEncryptionAvailable: () => false })
