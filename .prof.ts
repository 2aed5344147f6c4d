import pg from 'pg'
import { kyselyOver } from './src/platform/db/kysely.ts'
import { types } from './src/platform/db/types.ts'
import { buildWeb } from './src/web/build.ts'
import { systemClock } from './src/platform/clock.ts'
const db = kyselyOver(new pg.Pool({host:'/tmp/pg15',user:'postgres',database:'t', types, max: 10}))
const app = await buildWeb({ db, clock: systemClock, random: null as any, subscriptions: {together:[],after:[]}, enqueue: async()=>{} }, { publicUrl: 'http://127.0.0.1:8099', issuingBody: undefined, secure: false, trustedProxies: [] } as any, ()=>{}, process.cwd())
const p = process.argv[2]!
for (let i=0;i<50;i++) await (await app.request('http://127.0.0.1:8099'+p)).text()
const c0=process.cpuUsage(), t0=performance.now()
for (let i=0;i<400;i++) await (await app.request('http://127.0.0.1:8099'+p)).text()
const c=process.cpuUsage(c0); console.log(p,'cpu us/req',(c.user+c.system)/400,'ms/req',(performance.now()-t0)/400)
process.exit(0)
