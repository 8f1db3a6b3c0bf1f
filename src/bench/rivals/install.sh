#!/usr/bin/env bash
# Installs what the benchmarks are compared with: Alertmanager from Debian's packages, Hubot from npm. Needs root, node and npm.
set -euo pipefail
cd "$(dirname "$0")"
apt-get update -qq
DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends prometheus-alertmanager
npm install --prefix hubot --no-audit --no-fund
