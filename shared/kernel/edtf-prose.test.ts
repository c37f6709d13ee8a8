import { describe, expect, it } from 'vitest'
import { dateInWords, dateShort } from './edtf-prose'

describe('dates in words', () => {
  it.each([
    ['2023-12-03', '3 December 2023', '3 Dec 2023'],
    ['2023-12', 'December 2023', 'Dec 2023'],
    ['2023-03/2023-04', 'March–April 2023', 'Mar–Apr 2023'],
    ['2022-12/2023-01', 'December 2022 – January 2023', 'Dec 2022 – Jan 2023'],
    ['2023-03-05/2023-03-07', '5–7 March 2023', '5–7 Mar 2023'],
    ['2023-03-05/2023-04-07', '5 March – 7 April 2023', '5 Mar – 7 Apr 2023'],
    ['2019/2021', '2019–2021', '2019–2021'],
    ['2021~', 'about 2021', 'c. 2021'],
    ['2023?', '2023, uncertain', '2023?'],
    ['2023%', 'about 2023, uncertain', 'c. 2023?'],
    ['2024-05-21?', '21 May 2024, uncertain', '21 May 2024?'],
    ['2023-03~/2023-04~', 'about March–April 2023', 'c. Mar–Apr 2023'],
    ['2021~/2022', 'about 2021 – 2022', 'c. 2021 – 2022'],
    ['../2022-02-28', 'until 28 February 2022', 'until 28 Feb 2022'],
    ['2023-12/..', 'from December 2023', 'from Dec 2023'],
    ['2023-12/', 'from December 2023, end unknown', 'from Dec 2023, end unknown'],
    ['/2023', 'until 2023, start unknown', 'until 2023, start unknown'],
    ['201X', 'the 2010s', 'the 2010s'],
    ['20XX', '2000–2099', '2000–2099'],
    ['2023-05-XX', 'some day in May 2023', 'some day in May 2023'],
    ['2023-XX', 'some month in 2023', 'some month in 2023'],
    ['2023-21', 'spring 2023', 'spring 2023'],
    ['-0043', '44 BC', '44 BC'],
    ['1985-04-12T23:20:30Z', '12 April 1985, 23:20 UTC', '12 Apr 1985, 23:20 UTC'],
    ['last spring', 'last spring', 'last spring'],
    ['', '', ''],
  ])('%s', (text, long, short) => {
    expect(dateInWords(text, 'en')).toBe(long)
    expect(dateShort(text, 'en')).toBe(short)
  })
})
