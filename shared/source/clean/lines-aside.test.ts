import { describe, expect, it } from 'vitest'
import { extractMarkdown } from '@shared/source/extract-markdown'
import { extractText } from '@shared/source/extract-text'
import { whyFurniture } from './noise'

const asideOf = ({ text, aside }: ReturnType<typeof extractText>) =>
  aside.map(({ start, end, why }) => `${why}: ${text.slice(start, end)}`)

const STORY = 'The minister denied that any pump had left the port, and said an inquiry would follow.'

describe('lines of a page that was copied as text', () => {
  it('sets aside what belongs to the page, each with its reason', () => {
    const text = [
      '11.7 C',
      'Pumps left the port at night',
      '- Advertisement -',
      STORY,
      'Photo: Ada Moor / The Courier',
      'Read also: A bridge opens',
      'The Courier is where you find the news. Follow us on the net, support us, or become our patron!',
      STORY.replace('minister', 'mayor'),
      'More articles',
      'A bridge opens in spring',
      'Weather turns cold',
    ].join('\n\n')
    expect(asideOf(extractText(text))).toEqual([
      'the weather: 11.7 C',
      'an advertisement: - Advertisement -',
      'the credit of a picture: Photo: Ada Moor / The Courier',
      'links to other stories: Read also: A bridge opens',
      'asks for a subscription: The Courier is where you find the news. Follow us on the net, support us, or become our patron!',
      'links to other stories: More articles\n\nA bridge opens in spring\n\nWeather turns cold',
    ])
  })

  it('sets a caption aside the second time, but no sentence, row or code', () => {
    const caption = 'The port at dawn, seen from the pier'
    const text = [caption, STORY, caption, STORY, 'one | two | three', STORY, 'one | two | three'].join(
      '\n\n',
    )
    expect(asideOf(extractText(text))).toEqual([`repeats a line above: ${caption}`])
    expect(asideOf(extractMarkdown(`${STORY}\n\n\`\`\`\nmenu\n\`\`\`\n\n${STORY}`))).toEqual([])
  })

  it('reads the marks of Markdown over', () => {
    expect(
      asideOf(extractMarkdown(`# Pumps\n\n${STORY}\n\n**Read also:** [A bridge](https://a.example)\n`)),
    ).toEqual(['links to other stories: **Read also:** [A bridge](https://a.example)'])
  })

  it('leaves a text alone that is nothing but such lines', () => {
    expect(extractText('Menu\n\nLog in\n\nShare\n\nPumps').aside).toEqual([])
  })

  it.each([
    'He asked the crowd to follow us to the port.',
    'The newsletter of the ministry denied it.',
    '“Join us,” said the director, “or become a member of the other party.”',
    'The firm had subscribed to the service in 2021.',
    'Photographs of the port were taken in May.',
  ])('takes no sentence of a story for an appeal: %s', (sentence) => {
    expect(whyFurniture(sentence)).toBe('')
  })
})
