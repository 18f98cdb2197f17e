/** What a page says where it cannot do what was asked; each says what to do next. */
export const problem = {
  refused: '规则不允许这样做（{code}）。',
  requestId: '需要询问时，请报这个编号：{id}',
  goHome: '回到首页',
  invalid: {
    title: '看不懂这个请求',
    body: '发来的内容不完整或者格式不对。请返回上一页，检查后再试。',
  },
  refusal: { title: '不能这样办', body: '规则不允许，什么都没有改变。' },
  signIn: { title: '请先登录', body: '这一页只给有相应岗位的人。登录后会回到这里。' },
  forbidden: { title: '没有这项权限', body: '您现在的岗位没有办这件事的职权。' },
  notFound: {
    title: '没有这一页',
    body: '地址可能写错了，或者这一页已经换了地方。可以从上面的五个门进去找。',
  },
  method: { title: '这里不能这样提交', body: '请回到表单所在的页面，再提交一次。' },
  conflict: {
    title: '别人先改了',
    body: '您看的时候，别人改了同一处。请返回，看过新的内容再决定。什么都没有丢，也没有做两次。',
  },
  csrf: {
    title: '这次提交没有被接受',
    body: '页面开得太久，或者提交不是从本站的页面发出的。请返回上一页，刷新后再提交一次。什么都没有改变。',
  },
  tooLarge: {
    title: '发来的内容太大',
    body: '超过了这里能收的大小或者个数。请分几次提交，或者换小一些的文件。',
  },
  tooMany: {
    title: '请求太快了',
    body: '请等 {seconds} 秒再试。已经收下的都不会丢。',
  },
  unavailable: {
    title: '现在忙，请稍后再试',
    body: '请等 {seconds} 秒再试。用同样的内容再提交一次，不会办两次。',
  },
  unexpected: {
    title: '我们这边出了错',
    body: '这不是您的问题。这次操作要么已经完整记入总账，要么一点也没有改变。',
  },
} as const
