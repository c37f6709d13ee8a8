import { describe, expect, it } from 'vitest'
import { newId } from '@shared/kernel/ids'
import { casePath, parseRoute, viewOf, VIEWS } from './route'

const caseId = newId('case', 1, new Uint8Array(10))
const source = newId('source', 1, new Uint8Array(10))

describe('routes', () => {
  it('round-trip every place', () => {
    for (const view of VIEWS) {
      for (const [id, at] of [
        [null, null],
        [source, null],
        [source, '12-40'],
      ] as const) {
        expect(parseRoute(casePath(caseId, view, id, at))).toEqual({ where: 'case', caseId, view, id, at })
      }
    }
  })
  it('take anything else for the start', () => {
    for (const path of ['', '/', '/x/y', '/case', '/case/'])
      expect(parseRoute(path)).toEqual({ where: 'start' })
    expect(parseRoute(`/case/${caseId}/nowhere`)).toMatchObject({ view: 'sources', id: null })
  })
  it('find the view of a record', () => {
    expect(viewOf(source)).toBe('sources')
    expect(viewOf(caseId)).toBeNull()
    expect(viewOf('x')).toBeNull()
  })
})
