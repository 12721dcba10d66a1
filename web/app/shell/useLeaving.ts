// SPDX-License-Identifier: Apache-2.0
import { useRouter } from 'vue-router'
import { toast } from '../../ui/toasts'
import { unfollow } from '../live'
import { leave } from '../session'
import { say } from '../words'
import { waitingCount } from '../writes'

/// Signing out, with a warning while something written here has not been sent.
export function useLeaving() {
  const router = useRouter()
  async function go() {
    unfollow()
    await leave()
    await router.push({ name: 'sign-in' })
  }
  async function leaveNow() {
    if (!waitingCount.value) return go()
    toast(say('waiting.before_leaving', { n: waitingCount.value }), 'bad', {
      words: say('act.sign_out_anyway'),
      run: () => void go(),
    })
  }
  return { leaveNow }
}
