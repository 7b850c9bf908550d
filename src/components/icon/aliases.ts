/**
 * Names that older releases of the icon sets used, so that pages written for those still show their icons. From set,
 * to set, and words `old=new`; a word without `=` has the same name in both. Brands that their owners had taken out
 * of a set are drawn from another one that still has them.
 */
const RENAMED: readonly (readonly [from: string, to: string, names: string])[] = [
  ['fontawesome-solid-', 'material-', `vector-square`],
  [
    'material-',
    'fontawesome-brands-',
    `amazon bandcamp battlenet=battle-net blogger buffer discord microsoft-edge-legacy=edge-legacy
    microsoft-yammer=yammer telegram untappd vk xing y-combinator`,
  ],
  [
    'material-',
    'material-',
    `android-messages=message-text apple-airplay=cast-variant bolnisi-cross=cross-bolnisi
    book-variant-multiple=book-multiple boom-gate-down=boom-gate-arrow-down
    boom-gate-down-outline=boom-gate-arrow-down-outline buddhism=dharmachakra cash-usd=cash
    cash-usd-outline=cash cellphone-android=cellphone cellphone-erase=cellphone-remove
    cellphone-iphone=cellphone celtic-cross=cross-celtic check-box-multiple-outline=checkbox-multiple-outline
    check-box-outline=checkbox-outline christianity=cross christianity-outline=cross-outline
    currency-usd-circle=currency-usd currency-usd-circle-outline=currency-usd desktop-mac=monitor
    desktop-mac-dashboard=monitor-dashboard do-not-disturb=minus-circle do-not-disturb-off=minus-circle-off
    email-receive=email-arrow-left email-receive-outline=email-arrow-left-outline email-send=email-arrow-right
    email-send-outline=email-arrow-right-outline face=face-man face-outline=face-man-outline
    face-profile=face-man-profile face-profile-woman=face-woman-profile face-shimmer=face-man-shimmer
    face-shimmer-outline=face-man-shimmer-outline file-pdf=file-pdf-box file-pdf-box-outline=file-pdf-box
    file-pdf-outline=file-pdf-box flash-circle=lightning-bolt-circle
    floor-lamp-variant=floor-lamp-torchiere-variant format-textdirection-l-to-r=format-pilcrow-arrow-right
    format-textdirection-r-to-l=format-pilcrow-arrow-left gif=file-gif-box google-controller=controller
    google-controller-off=controller-off google-home=speaker gradient=gradient-vertical hand=hand-front-right
    hand-left=hand-back-left hand-right=hand-back-right hinduism=om home-currency-usd=home
    iframe=application-brackets iframe-array=application-array iframe-array-outline=application-array-outline
    iframe-braces=application-braces iframe-braces-outline=application-braces-outline
    iframe-outline=application-brackets-outline iframe-parentheses=application-parentheses
    iframe-parentheses-outline=application-parentheses-outline iframe-variable=application-variable
    iframe-variable-outline=application-variable-outline islam=star-crescent judaism=star-david
    laptop-chromebook=laptop laptop-mac=laptop laptop-windows=laptop monitor-clean=monitor-shimmer
    pdf-box=file-pdf-box pharmacy=mortar-pestle-plus plus-one=numeric-positive-1 poll-box=poll
    poll-box-outline=poll sparkles=shimmer tablet-android=tablet tablet-ipad=tablet teach=human-male-board
    television-clean=television-shimmer text-subject=text-long text-to-speech=microphone-message
    text-to-speech-off=microphone-message-off timeline-help=timeline-question
    timeline-help-outline=timeline-question-outline twitter-retweet=repeat-variant voice-off=account-voice-off
    xamarin-outline=xamarin`,
  ],
  ['material-', 'simple-', `android-auto=androidauto concourse-ci=concourse google-photos=googlephotos`],
  [
    'octicons-',
    'octicons-',
    `clippy-16=paste-16 clippy-24=paste-24 commit-24=git-commit-24 git-fork-24=repo-forked-24
    insights-24=graph-24 issue-tracked-in-16=issue-tracked-by-16 issue-tracked-in-24=issue-tracked-by-24
    octoface-16=mark-github-16 octoface-24=mark-github-24 trashcan-16=trash-16`,
  ],
  [
    'simple-',
    'fontawesome-brands-',
    `amazon amazonfiretv=amazon amazongames=amazon amazonlumberyard=amazon amazonluna=amazon amazonmusic=amazon
    amazonpay=amazon-pay amazonprime=amazon angellist codepen css3=css3-alt delicious ello
    internetexplorer=internet-explorer invision java linkedin linode magento microsoft openai salesforce scribd
    skype skypeforbusiness=skype slack stackpath twitter visualstudio=visual-studio w3c windows
    windows10=windows windows11=windows windows95=windows windowsxp=windows xbox yahoo yammer`,
  ],
  [
    'simple-',
    'material-',
    `atom azureartifacts=microsoft-azure-devops azuredevops=microsoft-azure-devops azurefunctions=microsoft-azure
    azurepipelines=microsoft-azure-devops csharp=language-csharp dynamics365=microsoft-dynamics-365
    googlefit=google-fit googlehangouts=google-hangouts googlemybusiness=google-my-business
    googlepodcasts=google-podcast hulu microsoftaccess=microsoft-access microsoftazure=microsoft-azure
    microsoftbing=microsoft-bing microsoftedge=microsoft-edge microsoftexcel=microsoft-excel
    microsoftoffice=microsoft-office microsoftonedrive=microsoft-onedrive microsoftonenote=microsoft-onenote
    microsoftoutlook=microsoft-outlook microsoftpowerpoint=microsoft-powerpoint
    microsoftsharepoint=microsoft-sharepoint microsoftsqlserver=database microsoftteams=microsoft-teams
    microsoftword=microsoft-word minecraft nintendogamecube=nintendo-game-boy nintendoswitch=nintendo-switch
    pocket powershell visualbasic=microsoft-visual-studio visualstudiocode=microsoft-visual-studio-code
    wii=nintendo-wii wiiu=nintendo-wiiu windowsterminal=console xamarin xaml=language-xaml zwave=z-wave`,
  ],
  [
    'simple-',
    'simple-',
    `airbrakedotio=airbrake angularjs=angular angularuniversal=angular chromecast=googlecast codeium=windsurf
    d3dotjs=d3 dataversioncontrol=dvc empirekred=kred foursquarecityguide=foursquare googlebard=googlegemini
    googledatastudio=looker integromat=make jenkinsx=jenkins jfrogbintray=jfrog materialui=mui minetest=luanti
    nextui=heroui nuxtdotjs=nuxt opentf=opentofu pytorchlightning=lightning rstudio=rstudioide
    saltstack=saltproject sendinblue=brevo smashdotgg=startdotgg sonarcloud=sonarqubecloud
    sonarlint=sonarqubeforide sonarqube=sonarqubeserver sonarsource=sonar tencentqq=qq tmobile=deutschetelekom
    transferwise=wise tutanota=tuta`,
  ],
  // The services of Amazon, each once with a drawing of its own.
  [
    'simple-',
    'fontawesome-brands-',
    `amazonapigateway=aws amazonaws=aws amazoncloudwatch=aws amazoncognito=aws amazondocumentdb=aws
    amazondynamodb=aws amazonec2=aws amazonecs=aws amazoneks=aws amazonelasticache=aws amazoniam=aws
    amazonrds=aws amazonredshift=aws amazonroute53=aws amazons3=aws amazonsimpleemailservice=aws amazonsqs=aws
    amazonwebservices=aws awsamplify=aws awselasticloadbalancing=aws awsfargate=aws awslambda=aws
    awsorganizations=aws awssecretsmanager=aws`,
  ],
];

const aliases = new Map(
  RENAMED.flatMap(([from, to, names]) =>
    names.split(/\s+/).map((word) => {
      const [old = '', name = old] = word.split('=');
      return [from + old, to + name] as const;
    }),
  ),
);

/** The name that an icon has today: `octicons-trashcan-16` → `octicons-trash-16`; undefined where it has no other. */
export function todaysName(name: string): string | undefined {
  return aliases.get(name);
}

/** All names that were given up. */
export function oldNames(): readonly string[] {
  return [...aliases.keys()];
}
