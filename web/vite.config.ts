// SPDX-License-Identifier: Apache-2.0
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [
    vue(),
    VitePWA({
      registerType: 'prompt',
      injectRegister: null,
      manifest: {
        name: 'Linli 邻里',
        short_name: '邻里',
        lang: 'zh-CN',
        start_url: '/',
        display: 'standalone',
        background_color: '#f5f6f8',
        theme_color: '#ffffff',
        icons: [{ src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
      },
      workbox: {
        inlineWorkboxRuntime: true,
        navigateFallback: '/index.html',
        navigateFallbackDenylist: [/^\/api\//, /^\/healthz/, /^\/metrics/],
        globPatterns: ['**/*.{js,css,html,svg}'],
      },
    }),
  ],
  build: {
    target: ['chrome87', 'safari14.1'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8090' } },
  test: {
    include: ['{app,ui,slices}/**/*.test.ts'],
    reporters: ['default', './tools/closing_line.mjs'],
  },
})
