/**
 * The embedded server's settings, given on its command line so that a start never depends on a file someone edited.
 * Sized for one secretariat: application and database together stay below 350 MB at rest.
 */
export type Settings = Readonly<Record<string, string>>

export const standardSettings: Settings = {
  // Who may connect: only this machine, only through the socket.
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '40',
  // Durable: an acknowledged row is on the disk.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  // Memory and processes. The io workers of 18 and parallel queries cost processes that one secretariat never needs.
  shared_buffers: '32MB',
  maintenance_work_mem: '32MB',
  temp_buffers: '2MB',
  io_method: 'sync',
  max_worker_processes: '2',
  max_parallel_workers: '0',
  max_parallel_workers_per_gather: '0',
  max_logical_replication_workers: '0',
  autovacuum_max_workers: '1',
  autovacuum_worker_slots: '2',
  jit: 'off',
  max_wal_senders: '0',
  min_wal_size: '64MB',
  max_wal_size: '512MB',
  TimeZone: 'UTC',
  log_timezone: 'UTC',
  // The log is for operators: no statements and no values of rows. Errors of statements reach the program anyway.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
  log_line_prefix: '%m [%p] ',
}

/** As arguments: `-c name=value` for each. */
export const asArguments = (settings: Settings): string[] =>
  Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
