{{/* A setting's environment variable: ipledge.web.body-limit is IPLEDGE_WEB_BODYLIMIT. */}}
{{- define "ipledge.environment" -}}
{{- range $name, $value := . }}
- name: {{ $name | upper | replace "-" "" | replace "." "_" }}
  value: {{ $value | quote }}
{{- end }}
{{- end }}

{{- define "ipledge.labels" -}}
app.kubernetes.io/part-of: ipledge
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
{{- end }}

{{- define "ipledge.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- define "ipledge.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities:
  drop: ["ALL"]
{{- end }}

{{/* Up is what liveness says; ready is what may be sent work. The start may take a migration's time. */}}
{{- define "ipledge.probes" -}}
startupProbe:
  httpGet: { path: /actuator/health/liveness, port: management }
  periodSeconds: 5
  failureThreshold: 60
livenessProbe:
  httpGet: { path: /actuator/health/liveness, port: management }
  periodSeconds: 10
  failureThreshold: 6
readinessProbe:
  httpGet: { path: /actuator/health/readiness, port: management }
  periodSeconds: 5
  timeoutSeconds: 5
{{- end }}
