/** 读不了的文件为什么读不了，读得了的文件有什么要留意。 */
export const documentText = {
  'document.not-found': '没有“{name}”这个文件。',
  'document.not-a-file': '“{name}”不是文件。',
  'document.not-permitted': '没有权限读“{name}”。',
  'document.empty': '“{name}”里没有文字。',
  'document.binary': '“{name}”不是文本文件，看不出是规划文稿。',
  'document.unsupported':
    '“{name}”是 {format} 文件，这里读不了。请另存为 .docx、.pdf、.html 或 .txt 再交来。',
  'document.too-large': '“{name}”有 {bytes} 字节，超过 {limit} 字节的上限。',
  'document.wrong-encoding':
    '“{name}”的文字编码认不出来，不是 UTF-8、UTF-16，也不是 GB 18030。请另存为 UTF-8 再交来。',
  'document.truncated': '“{name}”末尾少了半个字，文件可能没有传完。',
  'document.unreadable': '“{name}”像是 {format} 文件，但内容已损坏，打不开。',
  'document.encrypted': '“{name}”加了密码。请去掉密码再交来。',
  'document.scanned-pdf':
    '“{name}”是扫描件，{pages} 页里没有可读的文字。请交文字版，或先做文字识别。',
  'document.undecodable-font':
    '“{name}”的字体没有附上字符对照表，文字取不出来。请用原文稿重新导出 PDF。',
  'document.too-many-pages': '“{name}”有 {pages} 页，超过 {limit} 页的上限。',
  'document.zip-bomb': '“{name}”解开后过大或条目过多，不予打开。',
  'document.too-costly': '“{name}”用了过多的时间或内存仍未读完，已经停下。',
  'document.numbering-lost':
    '“{name}”里有 {paragraphs} 段用了自动编号，编号不在文字里，章节号可能缺失。',
  'document.pages-without-text':
    '“{name}”有 {count} 页没有文字（首个是第 {page} 页），可能是扫描页。',
  'document.replaced-characters': '“{name}”有 {count} 个字符取不出来，已用 � 代替。',
  'document.font-lost': '“{name}”有的字体没有附上字符对照表，用它写的文字没有取出来。',
} as const
