// A small plan of our own in two versions, with all that a plan office meets: a sentence that only
// sounds like a promise, one with two promises in it, one promise in two sentences, and the lead units
// named where they usually are.

export const lakeTitle = '云溪市望月湖综合治理行动计划（2026—2028年）'

export const lakePlan = `${lakeTitle}

一、总体目标
望月湖是全城人的客厅，也是下游六十万人的水源。到2028年，望月湖水质优良天数比例达到90%以上。（牵头单位：市生态环境局）
坚持一张蓝图干到底，把好事办好、实事办实。

二、治水
（一）管住入湖口
在主要入湖河口新建雨水调蓄池6座，改造老旧污水管网120公里。（牵头单位：市住建局，配合单位：市水利局）
到2027年，入湖河道断面达标率不低于95%。（牵头单位：市水利局）
建立湖长巡查制度。每周公布一次巡查结果。
（二）清淤
完成湖底清淤40万立方米。（牵头单位：市水利局）

三、还湖于民
建成环湖步道18公里，设置便民驿站12处。（牵头单位：市城管局，配合单位：市园林局）
推进环湖公交接驳，开通接驳线路5条。
沿湖七个社区，每个社区一间巡湖小屋。
编制望月湖湿地保护规划。划定湿地保护范围。
`

/** A year on: one figure lowered, one sentence put otherwise, one left out, one added, the others as they were. */
export const lakePlanRevised = lakePlan
  .replace('新建雨水调蓄池6座', '新建雨水调蓄池4座')
  .replace('水质优良天数比例达到90%以上', '水质优良天数的比例要达到90%以上')
  .replace('环湖步道18公里，设置', '环湖步道18公里。设置')
  .replace('到2027年，入湖河道断面达标率不低于95%。（牵头单位：市水利局）\n', '')
  .replace('三、还湖于民\n', '三、还湖于民\n新建望月湖水文科普馆1座。（牵头单位：市文旅局）\n')
