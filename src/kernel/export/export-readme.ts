/** What the readme of an export tells of it. */
export interface ExportFacts {
  chain: string
  size: number
  vkey: string
}

/** The readme that lies in every export: what is in it and how to check it without us. Chinese first, then English. */
export function exportReadme({ chain, size, vkey }: ExportFacts): string {
  return `纲目总账导出  gangmu/${chain}  记录 ${size} 条

这里是本总账从第 1 条到第 ${size} 条的全部记录。个人信息不在记录中：记录里只有加盐的承诺值。

  checkpoint      已签名的总账头：名称、记录条数、树根（C2SP tlog-checkpoint，Ed25519 签名）
  key             签名公钥。请与你从别处得到的公钥核对，不要只信这一份
  tile/entries/   记录原文，每个文件最多 256 条；每条前有两个字节的长度（大端）
  tile/0/ 1/ …    哈希，每个文件最多 256 个，每个 32 字节（C2SP tlog-tiles）

怎样核对（不需要联网，不需要服务器，只需要 Node.js 22.18 以上）：

  node verify.ts 本文件夹 --key 公钥

verify.ts 是纲目源代码中的一个文件（src/cli/verify.ts），不依赖任何别的程序。你也可以自己写一个：
每条记录的哈希是 SHA-256(0x00 ‖ 记录)，两个相邻子树的哈希是 SHA-256(0x01 ‖ 左 ‖ 右)，
n 条记录的树在小于 n 的最大的 2 的幂处分成左右两半（RFC 6962 第 2.1 节）。
算出的树根应当等于 checkpoint 第三行（base64），签名应当出自公钥。

----------------------------------------------------------------------

Export of the Gangmu journal  gangmu/${chain}  ${size} entries

This is the whole journal, entries 1 to ${size}. It holds no personal values, only salted commitments to them.

  checkpoint      the signed head: origin, number of entries, root (C2SP tlog-checkpoint, Ed25519)
  key             the public key. Compare it with one you got another way; do not trust this copy alone
  tile/entries/   the entries, at most 256 a file, each after its length in two bytes (big-endian)
  tile/0/ 1/ …    the hashes, at most 256 a file, 32 bytes each (C2SP tlog-tiles)

To check it (no network, no server, only Node.js 22.18 or later):

  node verify.ts THIS-FOLDER --key KEY

verify.ts is one file of Gangmu's source (src/cli/verify.ts) and needs nothing else. Or write your own:
the hash of an entry is SHA-256(0x00 ‖ entry), that of two subtrees side by side SHA-256(0x01 ‖ left ‖ right), and
a tree of n entries is split at the largest power of two below n (RFC 6962, section 2.1).
The root must be the third line of checkpoint (base64), and the signature must be by the key.

${vkey}
`
}
