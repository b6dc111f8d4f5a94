import { App } from 'antd'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeAll, expect, it, vi } from 'vitest'
import { Problem } from '../../shared/api/client'
import { startLanguage } from '../../test/language'
import { PluginDrop, type Send } from './PluginDrop'

beforeAll(startLanguage)

function show(send: Send<string>) {
  const taken = vi.fn<(made: string) => void>()
  const { container } = render(<App><PluginDrop send={send} taken={taken} /></App>)
  const drop = (name: string, content = 'PK') => fireEvent.change(container.querySelector('input[type=file]')!, { target: { files: [new File([content], name)] } })
  return { taken, drop }
}

it('shows every reason of a refusal with what to do, and takes the next file at once', async () => {
  const errors = [
    { field: 'threads', detail: '标准不得启动线程。发现：com.example.Calls.start()。改法：只在被问到时计算。' }, { field: 'unsigned', detail: 'jar 文件没有签名，请用受信任的证书签名。' }, { field: 'contract', detail: '按接口 0.9 编写。' },
  ]
  const send = vi.fn<Send<string>>().mockRejectedValueOnce(new Problem({ status: 422, detail: '插件包未被接受', errors })).mockResolvedValueOnce('made')
  const { taken, drop } = show(send)
  drop('bad.jar')
  expect(await screen.findByText('“bad.jar”没有被接受，原因共 3 处')).toBeVisible()
  expect(screen.getAllByRole('listitem')).toHaveLength(3)
  expect(screen.getByText('com.example.Calls.start()')).toBeVisible()
  expect(screen.getByText('只在被问到时计算。')).toBeVisible()
  expect(document.activeElement).toHaveClass('refusal')
  drop('good.jar')
  await waitFor(() => expect(taken).toHaveBeenCalledWith('made'))
  expect(screen.queryByText(/没有被接受/)).toBeNull()
})

it('does not send what is no jar or empty', async () => {
  const send = vi.fn<Send<string>>()
  const { drop } = show(send)
  drop('notes.txt')
  expect(await screen.findByText('这不是 .jar 文件。请上传打包并签名后的 .jar 文件。')).toBeVisible()
  drop('empty.jar', '')
  expect(await screen.findByText('这个文件是空的。请重新打包后再上传。')).toBeVisible()
  expect(send).not.toHaveBeenCalled()
})

it('tells how much has gone, then that it is checked, and can be stopped', async () => {
  let told: Parameters<Send<string>>[1] = vi.fn()
  const send: Send<string> = (_, progress, signal) => new Promise((_done, failed) => {
    told = progress
    signal.addEventListener('abort', () => failed(new DOMException('', 'AbortError')))
  })
  const { drop } = show(send)
  drop('slow.jar')
  expect(await screen.findByText('正在上传 slow.jar')).toBeVisible()
  told(0.4)
  await waitFor(() => expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '40'))
  told(1)
  expect(await screen.findByText(/正在检查 slow.jar/)).toBeVisible()
  await userEvent.click(screen.getByText('取消上传'))
  expect(await screen.findByText('已取消上传，没有保存任何内容。')).toBeVisible()
})
