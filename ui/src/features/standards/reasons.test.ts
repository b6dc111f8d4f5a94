import { expect, it } from 'vitest'
import { Problem } from '../../shared/api/client'
import { allReasons, reasonsOf } from './reasons'

it('a refusal tells every reason once, in the platform’s words', () => {
  const errors = [{ field: 'unsigned', detail: '没有签名。' }, { field: 'threads', detail: '不得启动线程。' }, { field: 'threads', detail: '不得启动线程。' }]
  expect(allReasons(new Problem({ status: 422, detail: '没有被接受', errors }), 'x')).toEqual(['没有签名。', '不得启动线程。'])
  expect(allReasons(new Problem({ status: 413, detail: '太大' }), '太大')).toEqual(['太大'])
  expect(allReasons(new TypeError('x'), '连接不上平台')).toEqual(['连接不上平台'])
})

it.each([
  ['标准不得启动线程。发现：com.example.Calls.start(): java.lang.Thread。改法：只在被问到时计算。', { rule: '标准不得启动线程', found: 'com.example.Calls.start(): java.lang.Thread', mend: '只在被问到时计算。' }],
  ['A standard starts no threads. Found: com.example.Calls: java.lang.Thread. To mend: compute when asked.', { rule: 'A standard starts no threads', found: 'com.example.Calls: java.lang.Thread', mend: 'compute when asked.' }],
  ['jar 文件没有签名，请用受信任的证书签名。', { rule: 'jar 文件没有签名，请用受信任的证书签名。' }],
])('a finding is taken apart: %s', (sentence, parts) => expect(reasonsOf(sentence)).toEqual(parts))
