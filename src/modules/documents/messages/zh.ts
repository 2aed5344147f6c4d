import type { Messages } from './en.ts'

export const zh: Messages = {
  refusals: {
    'name-unusable': ({ longest }) =>
      `此文件名无法使用。请使用文字、数字、空格、连字符和句点，且不超过${longest}个字符。`,
    'kind-not-allowed': ({ kinds }) => `不接受此类文件。可接受的文件类型为：${kinds.replaceAll(', ', '、')}。`,
    'file-empty': '文件为空。',
    'file-too-large': ({ megabytes }) => `文件大小超过${megabytes} MB。请提交较小的文件，或将其拆分为多个文件。`,
    'content-does-not-match-name': '文件内容与文件名不符。请以正确的格式重新保存文件，或更正文件名的扩展名。',
    'attachment-already-withdrawn': '该文件已被撤回。',
    'attachment-already-public': '该文件已对所有人开放。',
    'kind-not-readable': '此处只能附上PDF或Word（DOCX）文件。',
    'attachment-not-readable': '只能读取PDF和Word文件的文本。',
  },
  visibility: { public: '对所有人开放', staff: '仅限秘书处' },
  withdrawn: '已撤回',
}
