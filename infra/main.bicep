// The bot in Azure: Container Apps, a bot resource with a user-assigned identity (so no secret of the bot at all),
// Key Vault, PostgreSQL in a network of its own, and alerts. One resource group:
//   az deployment group create --resource-group RG --template-file infra/main.bicep --parameters infra/main.example.bicepparam
// Not deployed where the tests run, which have neither Azure nor the compiler: test/infra/bicep.test.ts reads this file.

@description('Short name, from which all others are made.')
@minLength(3)
@maxLength(12)
param name string = 'perseverance'

param location string = resourceGroup().location

@description('The image, built with infra/Dockerfile and pushed to a registry that the identity may pull from.')
param image string

@description('Host name of that registry, such as exemple.azurecr.io.')
param registry string

@description('What the bot names people and conversations with: openssl rand -hex 32.')
@secure()
@minLength(32)
param hashSecret string

@description('What whoever reads GET /metrics shows: openssl rand -hex 16.')
@secure()
@minLength(16)
param metricsToken string

@description('Password of the database account, letters and digits alone.')
@secure()
@minLength(20)
param databasePassword string

@description('Who is told of an alert.')
param alertMail string

@description('Instances at the most; each answers about a hundred messages a second.')
@minValue(1)
param maxInstances int = 3

var database = 'assistant'
var account = 'assistant'
var suffix = uniqueString(resourceGroup().id)
// Key Vault Secrets User
var secretsUser = '4633458b-17de-408a-b874-0445c86b69e6'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: '${name}-bot'
  location: location
}

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: '${name}-network'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.40.0.0/16'] }
    subnets: [
      {
        name: 'apps'
        properties: {
          addressPrefix: '10.40.0.0/23'
          delegations: [{ name: 'apps', properties: { serviceName: 'Microsoft.App/environments' } }]
        }
      }
      {
        name: 'database'
        properties: {
          addressPrefix: '10.40.2.0/24'
          delegations: [{ name: 'database', properties: { serviceName: 'Microsoft.DBforPostgreSQL/flexibleServers' } }]
        }
      }
    ]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2020-06-01' = {
  name: '${name}.private.postgres.database.azure.com'
  location: 'global'
}

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01' = {
  parent: zone
  name: '${name}-link'
  location: 'global'
  properties: {
    registrationEnabled: false
    virtualNetwork: { id: network.id }
  }
}

resource postgres 'Microsoft.DBforPostgreSQL/flexibleServers@2023-06-01-preview' = {
  name: '${name}-${suffix}'
  location: location
  sku: { name: 'Standard_B1ms', tier: 'Burstable' }
  properties: {
    version: '16'
    administratorLogin: account
    administratorLoginPassword: databasePassword
    storage: { storageSizeGB: 32, autoGrow: 'Enabled' }
    // Restoring to any second of the last week: see exploitation.md for what that brings back.
    backup: { backupRetentionDays: 7, geoRedundantBackup: 'Disabled' }
    highAvailability: { mode: 'Disabled' }
    network: {
      delegatedSubnetResourceId: network.properties.subnets[1].id
      privateDnsZoneArmResourceId: zone.id
    }
  }
  dependsOn: [zoneLink]
}

resource postgresDatabase 'Microsoft.DBforPostgreSQL/flexibleServers/databases@2023-06-01-preview' = {
  parent: postgres
  name: database
}

resource vault 'Microsoft.KeyVault/vaults@2023-07-01' = {
  name: take('${name}-${suffix}', 24)
  location: location
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'standard' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    enablePurgeProtection: true
  }
}

resource hashSecretEntry 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'hash-secret'
  properties: { value: hashSecret }
}

resource metricsTokenEntry 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'metrics-token'
  properties: { value: metricsToken }
}

resource databaseUrlEntry 'Microsoft.KeyVault/vaults/secrets@2023-07-01' = {
  parent: vault
  name: 'database-url'
  properties: {
    value: 'postgresql://${account}:${databasePassword}@${postgres.properties.fullyQualifiedDomainName}:5432/${database}?sslmode=require'
  }
}

resource mayReadSecrets 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  scope: vault
  name: guid(vault.id, identity.id, secretsUser)
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', secretsUser)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2022-10-01' = {
  name: '${name}-logs'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 30
  }
}

resource environment 'Microsoft.App/managedEnvironments@2024-03-01' = {
  name: '${name}-apps'
  location: location
  properties: {
    vnetConfiguration: { infrastructureSubnetId: network.properties.subnets[0].id }
    workloadProfiles: [{ name: 'Consumption', workloadProfileType: 'Consumption' }]
    appLogsConfiguration: {
      destination: 'log-analytics'
      logAnalyticsConfiguration: {
        customerId: logs.properties.customerId
        sharedKey: logs.listKeys().primarySharedKey
      }
    }
  }
}

resource app 'Microsoft.App/containerApps@2024-03-01' = {
  name: '${name}-bot'
  location: location
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    environmentId: environment.id
    workloadProfileName: 'Consumption'
    configuration: {
      ingress: { external: true, targetPort: 3978, transport: 'http', allowInsecure: false }
      registries: [{ server: registry, identity: identity.id }]
      secrets: [
        { name: 'hash-secret', keyVaultUrl: hashSecretEntry.properties.secretUri, identity: identity.id }
        { name: 'metrics-token', keyVaultUrl: metricsTokenEntry.properties.secretUri, identity: identity.id }
        { name: 'database-url', keyVaultUrl: databaseUrlEntry.properties.secretUri, identity: identity.id }
      ]
    }
    template: {
      containers: [
        {
          name: 'bot'
          image: image
          resources: { cpu: json('1.0'), memory: '2Gi' }
          env: [
            { name: 'MicrosoftAppType', value: 'UserAssignedMSI' }
            { name: 'MicrosoftAppId', value: identity.properties.clientId }
            { name: 'MicrosoftAppTenantId', value: tenant().tenantId }
            { name: 'PUBLIC_URL', value: 'https://${name}-bot.${environment.properties.defaultDomain}' }
            { name: 'HASH_SECRET', secretRef: 'hash-secret' }
            { name: 'METRICS_TOKEN', secretRef: 'metrics-token' }
            { name: 'DATABASE_URL', secretRef: 'database-url' }
          ]
          probes: [
            { type: 'Startup', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 5, failureThreshold: 24 }
            { type: 'Liveness', httpGet: { path: '/healthz', port: 3978 }, periodSeconds: 30, timeoutSeconds: 5 }
            { type: 'Readiness', httpGet: { path: '/readyz', port: 3978 }, periodSeconds: 10, timeoutSeconds: 5 }
          ]
        }
      ]
      scale: {
        minReplicas: 1
        maxReplicas: maxInstances
        rules: [{ name: 'messages', http: { metadata: { concurrentRequests: '40' } } }]
      }
    }
  }
  dependsOn: [mayReadSecrets, postgresDatabase]
}

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: '${name}-${suffix}'
  location: 'global'
  kind: 'azurebot'
  sku: { name: 'F0' }
  properties: {
    displayName: 'Assistant persévérance'
    endpoint: 'https://${app.properties.configuration.ingress.fqdn}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: identity.properties.clientId
    msaAppTenantId: tenant().tenantId
    msaAppMSIResourceId: identity.id
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: { isEnabled: true }
  }
}

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-alerts'
  location: 'global'
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [{ name: 'operations', emailAddress: alertMail, useCommonAlertSchema: true }]
  }
}

// What only somebody can repair, by the codes of the log: exploitation.md says what to do for each.
var codes = [
  { title: 'identity', text: 'CLIENT_SECRET_EXPIRED|CLIENT_SECRET_REFUSED|CREDENTIAL_UNREADABLE', severity: 1 }
  { title: 'storage', text: 'STORAGE_UNAVAILABLE|STORAGE_FULL|STORAGE_TOO_NEW', severity: 1 }
  { title: 'microsoft', text: 'KEYS_UNAVAILABLE|TOKEN_UNAVAILABLE', severity: 2 }
  { title: 'content', text: 'KNOWLEDGE_INVALID|LEARNING_FAILED', severity: 3 }
  { title: 'turns', text: 'TURN_LATE|TURN_CONTENDED|REQUEST_FAILED|UNEXPECTED', severity: 3 }
]

resource logAlerts 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for code in codes: {
    name: '${name}-${code.title}'
    location: location
    properties: {
      severity: code.severity
      enabled: true
      scopes: [logs.id]
      evaluationFrequency: 'PT5M'
      windowSize: 'PT15M'
      criteria: {
        allOf: [
          {
            query: 'ContainerAppConsoleLogs_CL | where ContainerAppName_s == "${name}-bot" | where Log_s matches regex "\\"code\\":\\"(${code.text})\\""'
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]

resource noInstance 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-no-instance'
  location: 'global'
  properties: {
    severity: 1
    enabled: true
    scopes: [app.id]
    evaluationFrequency: 'PT1M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'replicas'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Replicas'
          operator: 'LessThan'
          threshold: 1
          timeAggregation: 'Maximum'
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

resource fullDatabase 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-full-database'
  location: 'global'
  properties: {
    severity: 2
    enabled: true
    scopes: [postgres.id]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'storage'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'storage_percent'
          operator: 'GreaterThan'
          threshold: 80
          timeAggregation: 'Average'
        }
      ]
    }
    actions: [{ actionGroupId: people.id }]
  }
}

output messagingEndpoint string = bot.properties.endpoint
output appId string = identity.properties.clientId
