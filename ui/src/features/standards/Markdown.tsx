import { marked, type Token, type Tokens } from 'marked'
import type { ReactNode } from 'react'

const text = (token: Token): string => ('text' in token && typeof token.text === 'string' ? token.text : token.raw)
const all = (tokens: Token[] | undefined): ReactNode => tokens?.map((token, index) => <One key={index} token={token} />)

/** A heading stands below those of the page around it. */
const headings = ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'] as const

/**
 * A token as an element of ours. What the documentation of a standard has no need of, such as links, pictures and HTML, is shown as the text it is: nothing an
 * author writes becomes markup that was not meant, and nothing is fetched.
 */
function One({ token }: { token: Token }): ReactNode {
  switch (token.type) {
    case 'space': case 'def': return null
    case 'heading': {
      const Heading = headings[(token as Tokens.Heading).depth - 1]
      return <Heading>{all(token.tokens)}</Heading>
    }
    case 'paragraph': return <p>{all(token.tokens)}</p>
    case 'list': {
      const list = token as Tokens.List
      const items = list.items.map((item, index) => <li key={index}>{all(item.tokens)}</li>)
      return list.ordered ? <ol start={list.start === '' ? 1 : list.start}>{items}</ol> : <ul>{items}</ul>
    }
    case 'blockquote': return <blockquote>{all(token.tokens)}</blockquote>
    case 'code': return <pre tabIndex={0}><code>{text(token)}</code></pre>
    case 'codespan': return <code>{text(token)}</code>
    case 'strong': return <strong>{all(token.tokens)}</strong>
    case 'em': return <em>{all(token.tokens)}</em>
    case 'br': return <br />
    case 'hr': return <hr />
    case 'table': {
      const { header, rows } = token as Tokens.Table
      return (
        <div className="prose-table" tabIndex={0} role="group"><table>
          <thead><tr>{header.map((cell, index) => <th key={index} scope="col">{all(cell.tokens)}</th>)}</tr></thead>
          <tbody>{rows.map((row, index) => <tr key={index}>{row.map((cell, at) => <td key={at}>{all(cell.tokens)}</td>)}</tr>)}</tbody>
        </table></div>
      )
    }
    case 'text': return token.tokens ? all(token.tokens) : text(token)
    case 'escape': return text(token)
    // The words of a link are worth reading, its address is not followed.
    case 'link': return all(token.tokens)
    default: return token.raw
  }
}

/** Markdown of a standard's author. */
export default function Markdown({ children }: { children: string }) {
  return <div className="prose">{all(marked.lexer(children, { gfm: true }))}</div>
}
