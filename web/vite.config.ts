// SPDX-License-Identifier: Apache-2.0
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

// What several pages use travels in one file; a page's own parts stay with the page.
const shared =
  /\/web\/(app\/[\w-]+\.ts|app\/shell\/(AwaitRead|BrandMark)|ui\/(?!UiSheet|UiMenu|UiBars)\w+|words\/zh-CN)|plugin-vue|openapi-fetch|\/idb\/|\/uuid\//

// Icons that the first pages show come with them; what several other pages show, with the first of
// those.
const firstPages =
  /^(ui|slices\/(board|overview))\/|^app\/shell\/(\w+Shell|ShellFrame|SearchBox|AwaitRead)/
const firstIcons = new Set(
  (readdirSync(import.meta.dirname, { recursive: true }) as string[])
    .filter((name) => firstPages.test(name) && /\.(vue|ts)$/.test(name))
    .flatMap((name) => [
      ...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(
        /import \{([^}]*)\} from '@lucide/g,
      ),
    ])
    .flatMap(([, names]) => names!.match(/\w+/g) ?? [])
    .map((name) => name.replace(/(?<!^)([A-Z]|(?<=[a-z])\d)/g, '-$1').toLowerCase()),
)
const iconOf = (id: string) => /@lucide\/.*\/icons\/([\w-]+)\./.exec(id)?.[1]
const isOfficeIcon = (id: string) => !firstIcons.has(iconOf(id) ?? '') && !!iconOf(id)

// Reka's useId asks `"useId" in vue`, which keeps all of Vue; every Vue we build with has it.
const leanIds: Plugin = {
  name: 'lean-ids',
  transform(code, id) {
    if (!id.endsWith('/reka-ui/dist/shared/useId.js')) return null
    return code
      .replace('import * as vue from "vue"', 'import { useId as ownId } from "vue"')
      .replace('"useId" in vue', 'true')
      .replace('vue.useId?.()', 'ownId()')
  },
}

export default defineConfig({
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  plugins: [
    vue(),
    leanIds,
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
        navigateFallbackDenylist: [/^\/api\//, /^\/healthz/, /^\/metrics/, /^\/[rphszk]$/],
        globPatterns: ['**/*.{js,css,html,svg}'],
        globIgnores: [
          'r.html',
          'assets/r-*',
          'h.html',
          'assets/h-*',
          's.html',
          'assets/s-*',
          'turn-worker.js',
          'z.html',
          'assets/z-*',
          'k.html',
          'assets/k-*',
          'p.html',
          'assets/p-*',
          'pass-worker.js',
          'assets/broughtReader-*',
        ],
        // Half a megabyte that only those need who keep gates, on phones that read no codes by
        // themselves: broughtReader.ts puts it on this shelf.
        runtimeCaching: [
          {
            urlPattern: /\/assets\/(broughtReader-[\w-]+\.js|zxing_reader-[\w-]+\.wasm)$/,
            handler: 'CacheFirst',
            options: { cacheName: 'code-reader' },
          },
        ],
      },
    }),
  ],
  // Only the module of Leaflet that names its parts can be shaken down to those in use.
  resolve: { alias: [{ find: /^leaflet$/, replacement: 'leaflet/dist/leaflet-src.esm.js' }] },
  build: {
    target: ['chrome87', 'safari14.1'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The pages of a door letter, of a pass, of a call, of own turns, of a certificate and of a household are entries of their own:
      // nothing of the office comes with them.
      input: {
        index: 'index.html',
        r: 'r.html',
        p: 'p.html',
        h: 'h.html',
        s: 's.html',
        z: 'z.html',
        k: 'k.html',
      },
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'vue',
              test: /node_modules\/(@vue|vue|vue-router)\/|vite\/preload-helper|oxc-project/,
              priority: 3,
            },
            { name: 'leaflet', test: /node_modules\/leaflet\//, priority: 3 },
            // What draws every icon, and the person of the tab bar, are not to hang on the signs of needs.
            {
              name: 'icon',
              test: /@lucide\/vue\/dist\/esm\/(?!icons|lucide-vue)|icons\/user-round\./,
              priority: 3,
            },
            { name: 'need-icons', test: /house\/need-icons/, priority: 2 },
            {
              name: 'shared',
              test: (id) => shared.test(id) || (id.includes('@lucide') && !isOfficeIcon(id)),
              minShareCount: 2,
              priority: 1,
            },
            { name: 'icons', test: isOfficeIcon, minShareCount: 2, priority: 1 },
            // Styles pack better together: those of every page, and those of the office's pages.
            {
              name: 'house',
              test: /\/web\/(app\/(base|tokens)\.css|ui\/(button|field)\.css|(ui\/(?!UiSheet|UiMenuList|UiBars)\w+|app\/shell\/(AwaitRead|BrandMark|EmergencyBanner|PocketShell)|slices\/access\/(SignInPage|AccessFrame))\.vue\?vue&type=style)/,
              includeDependenciesRecursively: false,
              priority: 2,
            },
            {
              name: 'front',
              test: /(slices\/overview\/\w+|app\/shell\/(DeskShell|SearchBox)|ui\/UiBars)\.vue\?vue&type=style/,
              includeDependenciesRecursively: false,
              priority: 2,
            },
            // A station's phone shows its own pages, and the office hardly any of them.
            {
              name: 'station',
              test: /slices\/gate\/\w+\.(vue\?vue&type=style|css)/,
              includeDependenciesRecursively: false,
              priority: 2,
            },
            {
              name: 'roster',
              test: /slices\/shift\/roster\.css/,
              includeDependenciesRecursively: false,
              priority: 2,
            },
            {
              name: 'teams',
              test: /slices\/support\/(?!open)\w+\.(vue\?vue&type=style|css)/,
              includeDependenciesRecursively: false,
              priority: 2,
            },
            {
              name: 'needs',
              test: /slices\/(need|home)\/(?!open)\w+\.(vue\?vue&type=style|css)/,
              includeDependenciesRecursively: false,
              priority: 2,
            },
            {
              name: 'office',
              test: /(slices\/(access|place|exchange|journal|people|report|task|census|pass|delivery|hands)\/(?!SignIn|AccessFrame|EmergencyBanner)\w+|app\/house\/\w+|board\/HouseholdPanel|ui\/(UiSheet|UiMenuList)|shell\/(HouseFrame|MePage|WaitingPage|CarriedPage|ConflictCard))\.(vue\?vue&type=style|css)/,
              includeDependenciesRecursively: false,
              priority: 2,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': process.env.LINLI ?? 'http://127.0.0.1:8080' } },
  test: {
    include: ['{app,ui,slices}/**/*.test.ts'],
    testTimeout: 30_000, // compilers beside it make a machine slow, not wrong
    reporters: ['default', './tools/closing_line.mjs'],
  },
})
