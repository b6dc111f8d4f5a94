/** As the systems call the faces they come with. */
const faces = [
  'PingFangSC-Regular', 'PingFang SC', 'MicrosoftYaHei', 'Microsoft YaHei', 'NotoSansCJKsc-Regular', 'Noto Sans CJK SC', 'Noto Sans CJK SC Regular',
  'NotoSansSC-Regular', 'SourceHanSansSC-Regular', 'HarmonyOS_Sans_SC', 'WenQuanYi Micro Hei', 'WenQuanYiMicroHei', 'DroidSansFallback',
]

/** Brings the Chinese font of last resort. It is large, so that only machines without one of their own fetch it, and never before the first picture. */
export async function bringChinese(): Promise<void> {
  try {
    await new FontFace('of this machine', faces.map(face => `local("${face}")`).join(', ')).load()
  } catch {
    await import('@fontsource-variable/noto-sans-sc/wght.css')
  }
}
