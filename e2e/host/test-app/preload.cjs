const { contextBridge, ipcRenderer, webUtils } = require('electron')

contextBridge.exposeInMainWorld('desk', {
  invoke: (channel, ...values) => ipcRenderer.invoke(channel, ...values),
  send: (channel, ...values) => ipcRenderer.send(channel, ...values),
  ask: (value) => ipcRenderer.sendSync('ask', value),
  on: (channel, listener) => {
    const listen = (event, ...values) => listener(...values)
    ipcRenderer.on(channel, listen)
    return () => ipcRenderer.off(channel, listen)
  },
  pathOf: (file) => webUtils.getPathForFile(file),
  twice: (callback) => callback(1) + callback(2),
  fail: () => {
    throw new RangeError('not so')
  },
  unknown: () => ipcRenderer.postMessage,
  nested: { platform: process.platform, electron: process.versions.electron },
})
