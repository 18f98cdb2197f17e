// Notes on what is built, cleaned and planted.
import { line, type Topic } from './topic.ts'

export const works: Topic[] = [
  {
    words: /水|河|污|供水|清淤|泳场|漏损/,
    good: [
      line(
        '汛期前管网普查做完，查出的错接点已经封堵。',
        'The sewers were surveyed before the rains; wrong connections found are sealed.',
      ),
      line(
        '沿河的住户自发组了巡河队，三次发现偷排都当天处理。',
        'Riverside residents now patrol; three illegal discharges they found were stopped that day.',
      ),
      line(
        '监测断面由市里统一取样，数据每月上网。',
        'Samples are taken by the city, not the district; results go online every month.',
      ),
    ],
    bad: [
      line(
        '两处老街地下没有图纸，边挖边找，工期慢了。',
        'No drawings exist for two old streets; digging and searching took longer than planned.',
      ),
      line(
        '梅雨期连下二十三天，清出来的淤泥没有地方晾。',
        'It rained for twenty-three days and the dredged mud had nowhere to dry.',
      ),
    ],
  },
  {
    words: /小区|电梯|住房|房屋|危旧房|历史建筑|公租|摇号|轮候/,
    good: [
      line(
        '进场前逐户听了意见，七个楼栋的方案因此改过。',
        'Every household was heard first; plans for seven buildings changed because of it.',
      ),
      line(
        '施工时间避开午休和高考，投诉比上一季度少了一半。',
        'Work stops at noon and during exams; complaints fell by half on the quarter before.',
      ),
      line(
        '房源和名册已经上网，申请人可以自己核对。',
        'Homes and names are online, so that applicants can check for themselves.',
      ),
    ],
    bad: [
      line(
        '两处地块的配套道路没有通，交付推迟了一个季度。',
        'The roads to two plots are unfinished; handing over slipped a quarter.',
      ),
      line(
        '施工单位中途退场，重新招标用了两个月。',
        'The contractor left; tendering again took two months.',
      ),
    ],
  },
  {
    words: /公交|轨道|道路|自行车|人行道|停车|危桥|公路|护栏|通车|消防站|泊位/,
    good: [
      line(
        '夜间施工，白天放行，没有封过整条路。',
        'Work is done at night; no road was closed whole.',
      ),
      line(
        '线路走向按居民投的方案定，试运行两周后又调了三个站。',
        'The route is the one residents chose; three stops moved after a trial fortnight.',
      ),
      line(
        '已完工的路段由残联派人实地走过一遍。',
        'Finished stretches were walked by members of the Disabled Persons’ Federation.',
      ),
    ],
    bad: [
      line(
        '电缆迁移等了供电单位七十天。',
        'Moving the cables waited seventy days for the power company.',
      ),
      line(
        '三处用地没有谈下来，其中一处准备改线。',
        'Three plots are not yet agreed; the route may change at one.',
      ),
    ],
  },
  {
    words: /公园|绿道|垃圾|草坪|空气|颗粒物|噪声|能耗|排污|碳/,
    good: [
      line(
        '在线监测数据每小时公布，市民可以下载。',
        'Monitoring data are published every hour for anyone to download.',
      ),
      line(
        '请附近的孩子起了名字，牌子已经挂上。',
        'Children nearby chose the name and the sign is up.',
      ),
      line(
        '先做了最旧的一批，居民回访九成满意。',
        'The oldest came first; nine in ten residents asked are content.',
      ),
    ],
    bad: [
      line(
        '秋季连续静稳天气，有十一天超标。',
        'Still air in autumn brought eleven days above the limit.',
      ),
      line(
        '三家老厂的改造等设备，要到明年春天。',
        'Three old plants wait for equipment until spring.',
      ),
    ],
  },
]
