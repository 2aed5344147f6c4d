import type { Messages } from './en.ts'

export const zh: Messages = {
  refusals: {
    'table-empty': '文件中没有任何行。',
    'table-too-large': ({ megabytes }) => `文件大于${megabytes} MB。请将其分成若干文件。`,
    'table-kind-unknown': '该文件既不是CSV文件，也不是XLSX工作簿。',
    'table-old-format': '该工作簿为旧的XLS格式。请另存为XLSX格式。',
    'table-protected': '该工作簿受密码保护。请在取消密码后重新保存。',
    'table-macros': '不接受含有宏的工作簿。请另存为不含宏的XLSX格式。',
    'table-damaged': '该工作簿已损坏，无法读取。请重新保存。',
    'table-unpacks-too-large': ({ megabytes }) =>
      `该工作簿解压后大于${megabytes} MB，或为其自身大小的许多倍，因此未予打开。`,
    'table-too-costly': '读取该文件所需时间过长或内存过多。请将其分成若干文件。',
    'table-document-type': '该工作簿声明了文档类型，而电子表格软件均不会如此，因此未予打开。',
    'table-encoding-unknown': '无法识别文件的字符编码。请另存为CSV UTF-8格式。',
    'table-line-damaged': ({ line }) => `第${line}行无法读取：引号的位置有误。`,
    'table-quote-open': ({ line }) => `有引号未闭合（发现于第${line}行）。`,
    'table-too-wide': ({ most, line }) => `第${line}行超过${most}列。`,
    'table-too-long': ({ most }) => `文件超过${most}行。请将其分成若干文件。`,
    'table-control-character': ({ line }) => `第${line}行含有非文本字符（NUL）。`,
  },
}
