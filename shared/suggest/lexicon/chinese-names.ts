import { wordSet } from './word-set'

/** Frequent Chinese surnames in pinyin, with a few forms of Hong Kong and Taiwan. */
export const PINYIN_SURNAMES = wordSet(`
Bai Cai Cao Chan Chang Chen Cheng Cheung Chow Cui Dai Deng Ding Dong Du Duan Fan Fang Feng Fu Gao Gong Gu Guo Han Hao He
Hong Hou Hsu Hu Huang Jia Jiang Jin Kang Kong Kwok Lai Lau Lee Lei Leung Li Liang Liao Lin Liu Long Lu Luo Ma Mao Meng
Mo Niu Ouyang Pan Peng Qi Qian Qiao Qin Qiu Qu Ren Shao Shen Shi Song Su Sun Tan Tang Tao Tian Tsai Wan Wang Wei Wen
Wong Wu Xi Xia Xiang Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yi Yin Yu Yuan Yue Zeng Zhai Zhan Zhang Zhao Zheng Zhong
Zhou Zhu Zhuang Zou
`)

const SYLLABLE =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ian|iao|ing|ong|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|[aeiouü])'

/** Whether a word can be a given name in pinyin: one or two syllables. */
export const isPinyinName = (word: string): boolean =>
  new RegExp(`^${SYLLABLE}(?:[-’']?${SYLLABLE})?$`, 'i').test(word)

/** Frequent surnames in characters; two-character surnames first. */
export const HAN_SURNAMES =
  '欧阳|上官|司马|诸葛|[王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文习耿]'
