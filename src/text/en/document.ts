/** Why a document cannot be read, and what to know about one that can. */
export const documentText = {
  'document.not-found': 'There is no file “{name}”.',
  'document.not-a-file': '“{name}” is not a file.',
  'document.not-permitted': '“{name}” may not be read by this user.',
  'document.empty': '“{name}” holds no text.',
  'document.binary': '“{name}” is not a text document; it does not look like a plan.',
  'document.unsupported':
    '“{name}” is a {format} file, which cannot be read here. Save it as .docx, .pdf, .html or .txt.',
  'document.too-large': '“{name}” has {bytes} bytes, more than the limit of {limit}.',
  'document.wrong-encoding':
    'The text of “{name}” is in none of UTF-8, UTF-16 and GB 18030. Save it as UTF-8.',
  'document.truncated':
    '“{name}” ends in the middle of a character; it may not have been transferred completely.',
  'document.unreadable': '“{name}” looks like a {format} file but is damaged and cannot be opened.',
  'document.encrypted': '“{name}” is protected by a password. Remove the password first.',
  'document.scanned-pdf':
    '“{name}” is a scan: its {pages} pages hold no readable text. Send a text version, or recognise the text first.',
  'document.undecodable-font':
    'The fonts of “{name}” carry no table of characters, so its text cannot be taken out. Export the PDF again from its source.',
  'document.too-many-pages': '“{name}” has {pages} pages, more than the limit of {limit}.',
  'document.zip-bomb':
    '“{name}” is not opened: unpacked it would be too large or have too many parts.',
  'document.too-costly':
    '“{name}” was not finished within the time or memory allowed, and reading was stopped.',
  'document.numbering-lost':
    '“{name}” has {paragraphs} automatically numbered paragraphs; the numbers are not in the text, so section numbers may be missing.',
  'document.pages-without-text':
    '“{name}” has {count} pages without text (the first is page {page}); they may be scans.',
  'document.replaced-characters':
    '“{name}” has {count} characters that could not be taken out; � stands for each.',
  'document.font-lost':
    '“{name}” has a font without a table of characters; the text set in it was not taken out.',
} as const
