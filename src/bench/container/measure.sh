#!/usr/bin/env bash
# Starts the image's root file system as the compose file does (read-only but for /data and /tmp, user 10001, no engine needed, root needed) and prints how
# long it takes to the first 200 of the readiness probe, and what is resident then and a while later.
#
# With SAME_DATA=1 every run after the first finds the database of the one before.
#
#   measure.sh <mounted root of the image> <runs> [NAME=value …]      for example  root=$(buildah mount "$(buildah from localhost/dingban)")
set -euo pipefail
if [[ -z ${IN_NAMESPACE:-} ]]; then
  IN_NAMESPACE=1 exec unshare --mount --propagation private "$0" "$@"
fi
root=$1 runs=$2
shift 2
work=$(mktemp -d)
options=$(grep -o 'JDK_JAVA_OPTIONS="[^"]*"' "$(dirname "$0")/../../../docker/Dockerfile" | cut -d'"' -f2)
resident() { awk '/^Vm(RSS)/ {print int($2 / 1024) " MB"}' "/proc/$1/status"; }
for ((run = 1; run <= runs; run++)); do
  data=$work/data${SAME_DATA:-$run}
  mkdir -p "$work/root" "$data"
  chown 10001:10001 "$data"
  mount --bind "$root" "$work/root"
  mount -o remount,ro,bind "$work/root"
  mount -t proc proc "$work/root/proc"
  mount --rbind /dev "$work/root/dev"
  mount -t tmpfs -o size=64m,mode=1777 tmp "$work/root/tmp"
  mount --bind "$data" "$work/root/data"
  load=$(cut -d' ' -f1 /proc/loadavg)
  begin=$(date +%s%N)
  chroot --userspec=10001:10001 "$work/root" /usr/bin/env -i HOME=/data PATH=/opt/java/openjdk/bin:/usr/bin:/bin TZ=Asia/Shanghai \
    DINGBAN_CONFIGDIR=/app/bot-config SERVER_PORT=18081 JDK_JAVA_OPTIONS="$options" SPRING_DATA_JPA_REPOSITORIES_BOOTSTRAPMODE=deferred \
    SPRING_DATASOURCE_URL='jdbc:h2:file:/data/dingban;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=10000' "$@" \
    /bin/bash -c 'cd /app && exec java -XX:AOTCache=/app/dingban.aot -jar /app/dingban.jar' >"$work/log$run" 2>&1 &
  service=$!
  until SERVER_PORT=18081 timeout 5 "$root/app/ready" 2>/dev/null; do
    kill -0 "$service"
    sleep 0.03
  done
  end=$(date +%s%N)
  cpu=$(awk '{print ($14 + $15) / 100}' "/proc/$service/stat")
  first=$(resident "$service")
  sleep 10
  echo "ready after $(((end - begin) / 1000000)) ms, $cpu s of CPU, resident $first, ten seconds later $(resident "$service"); load before $load"
  kill "$service"
  wait "$service" || true
  umount -R "$work/root"
done
rm -rf "$work"
