// Keycloak comes back here in three ways. In a hidden frame or a small window only the answer is passed on, without loading the app.
const answer = { source: 'oidc-client', url: window.location.href, keepOpen: false }
const way = window.location.pathname
if (way === '/sign-in/silent' && window.parent !== window) {
  window.parent.postMessage(answer, window.location.origin)
} else if (way === '/sign-in/window') {
  // The way through another origin cuts the tie to the window that opened this one, so the answer goes over a channel.
  const state = new URLSearchParams(window.location.search).get('state')
  if (window.opener) window.opener.postMessage(answer, window.location.origin)
  else new BroadcastChannel(`oidc-client-popup-${state}`).postMessage(answer)
  document.body.textContent = '已登录，请关闭此窗口。Signed in; please close this window.'
  window.close()
} else {
  void import('./app/start').then(app => app.start())
}
