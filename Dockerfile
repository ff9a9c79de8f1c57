# The gateway as a container: built from this checkout, installed from its own package.
#   docker build -t sightline .
#   docker run -p 8088:8088 -v sightline:/data -v ./plant:/projects/plant:ro sightline --project plant=/projects/plant
FROM node:22-bookworm-slim AS build
WORKDIR /source
COPY . .
RUN npm ci && npm run build && npm pack --pack-destination /package

FROM node:22-bookworm-slim
COPY --from=build /package/sightline-*.tgz /tmp/
RUN npm install --global --no-audit --no-fund /tmp/sightline-*.tgz && rm -rf /tmp/sightline-*.tgz /root/.npm \
  && install -d -o node -g node /data
USER node
ENV SIGHTLINE_DATA=/data
VOLUME /data
EXPOSE 8088
# Answers 503 while no script can run.
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://localhost:${process.env.SIGHTLINE_PORT ?? 8088}/health`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# The gateway stops in order within ten seconds of SIGTERM; docker waits as long.
STOPSIGNAL SIGTERM
ENTRYPOINT ["sightline", "serve"]
