# Makes three packages of invented figures with an index each, and their scores worked out here, apart from the program:
#   python3 make-indices.py
# development: goalposts, a logarithm, a geometric mean; deprivation: exponential ranks, weights that sum to 0.999;
# connectivity: an equal-weight tree of 50 x 60 cells with denominators, imputation by group and winsorising.
import json
import math
import os
import random

random.seed(5)
def package(name,areas,inds,vals,yaml,group=None):
    d=os.path.join(os.path.dirname(os.path.abspath(__file__)), name); os.makedirs(d+'/catalogue',exist_ok=True)
    json.dump({"name":name,"title_en":name,"licence":"CC0-1.0","calendar":"gregorian","root":{"code":"W","name_en":"World"},"levels":[{"code":"world","name_en":"World","plural_en":"Worlds"},{"code":"country","name_en":"Country","plural_en":"Countries"}]},open(d+'/datapackage.json','w'))
    with open(d+'/areas.csv','w') as f:
        f.write('code,level,parent,name_en,operator\n')
        for a in areas: f.write(f'{a},country,W,Country {a},{group[a] if group else ""}\n')
    with open(d+'/statistics.csv','w') as f:
        f.write('measure,area,period,value\n')
        for (i,a),v in vals.items():
            if v is not None: f.write(f'{i},{a},2020,{v!r}\n')
    with open(d+'/catalogue/own.yaml','w') as f:
        f.write('indicators:\n')
        for i in inds: f.write(f'  - {{code: {i}, name_en: {i}, unit_en: x, direction: up, statistic: {i}, decimals: 3}}\n')
        f.write(yaml)
# HDI
A=[f'C{n:03d}' for n in range(40)]
inds=['life','eys','mys','gni']
v={}
for a in A:
    v['life',a]=round(random.uniform(50,86),1); v['eys',a]=round(random.uniform(5,21),1); v['mys',a]=round(random.uniform(1.5,14.5),1); v['gni',a]=round(math.exp(random.uniform(6.5,11.6)))
y='''indices:
  - code: development
    name_en: Human development
    level: country
    normalisation: goalposts
    aggregation: geometric
    weights: equal
    missing: {policy: reject}
    pillars:
      - {code: health, name_en: Health}
      - {code: knowledge, name_en: Knowledge, aggregation: arithmetic}
      - {code: living, name_en: Living}
    components:
      - {indicator: life, pillar: health, positive: true, low: 20, high: 85}
      - {indicator: eys, pillar: knowledge, positive: true, low: 0, high: 18}
      - {indicator: mys, pillar: knowledge, positive: true, low: 0, high: 15}
      - {indicator: gni, pillar: living, positive: true, low: 100, high: 75000, transform: log}
'''
package('development',A,inds,v,y)
cl=lambda x:max(0,min(1,x))
hd={a:(cl((v['life',a]-20)/65)*((cl(v['eys',a]/18)+cl(v['mys',a]/15))/2)*cl((math.log(v['gni',a])-math.log(100))/(math.log(75000)-math.log(100))))**(1/3) for a in A}
# IMD
B=[f'E{n:03d}' for n in range(150)]
D=['income','employment','education','health','crime','housing','environment']; W=[.225,.225,.135,.135,.093,.093,.093]
vi={(d,b):(round(random.gauss(0,1),3) if d not in('income','employment') else round(random.betavariate(2,10),3)) for d in D for b in B}
y='indices:\n  - code: deprivation\n    name_en: Deprivation\n    level: country\n    normalisation: exponential\n    missing: {policy: reject}\n    components:\n'+''.join(f'      - {{indicator: {d}, weight: {w}, positive: true}}\n' for d,w in zip(D,W))
package('deprivation',B,D,vi,y)
imd={b:0 for b in B}; N=len(B)
for d,w in zip(D,W):
    s=sorted(B,key=lambda b:-vi[d,b]); rk={}
    i=0
    while i<N:
        j=i
        while j+1<N and vi[d,s[j+1]]==vi[d,s[i]]: j+=1
        for k in range(i,j+1): rk[s[k]]=(i+j)/2+1
        i=j+1
    for b in B:
        R=(N-rk[b]+1)/N
        imd[b]+=w*(-23*math.log(1-R*(1-math.exp(-100/23))))
# ASEM-like
C=[f'K{n:02d}' for n in range(50)]; I=[f'i{k:02d}' for k in range(60)]; G={c:random.choice(['g1','g2','g3']) for c in C}
den=['gdp','pop']; vc={}
for c in C:
    vc['gdp',c]=round(math.exp(random.uniform(2,10)),2); vc['pop',c]=round(math.exp(random.uniform(0,7)),3)
dirn={};dn={}
for k,i in enumerate(I):
    dirn[i]=1 if random.random()<.8 else -1; dn[i]=[None,'gdp','pop'][k%3]
    skew=k%5==0
    for c in C:
        x=math.exp(random.gauss(0,3.2)) if skew else random.gauss(50,10)
        if dn[i]: x*=vc[dn[i],c]
        vc[i,c]=None if random.random()<.06 else round(x,4)
pill=[f'p{j}' for j in range(8)]; par={p:('con' if j<4 else 'sus') for j,p in enumerate(pill)}
y='''indices:
  - code: connectivity
    name_en: Connectivity
    level: country
    normalisation: {method: min-max, from: 0, to: 100}
    weights: equal
    outliers: {method: winsorise, most: 5}
    missing: {policy: impute, method: group-mean, group: operator, availability: 0.5}
    pillars:
      - {code: con, name_en: Con}
      - {code: sus, name_en: Sus}
'''+''.join(f'      - {{code: {p}, name_en: {p}, parent: {par[p]}}}\n' for p in pill)+'    components:\n'+''.join(f'      - {{indicator: {i}, pillar: {pill[k%8]}, positive: {"true" if dirn[i]>0 else "false"}'+(f', transform: rate, by: {dn[i]}, per: 1000' if dn[i] else '')+'}\n' for k,i in enumerate(I))
package('connectivity',C,I+den,vc,y,G)
def sk(x):
    n=len(x);m=sum(x)/n;m2=sum((t-m)**2 for t in x)/n;m3=sum((t-m)**3 for t in x)/n
    return m3/m2**1.5*math.sqrt(n*(n-1))/(n-2)
def ku(x):
    n=len(x);m=sum(x)/n;s2=sum((t-m)**2 for t in x);s4=sum((t-m)**4 for t in x); r=n*s4/s2**2
    return ((n+1)*(r-3)+6)*(n-1)/((n-2)*(n-3))
ok=lambda x:abs(sk(x))<2 or ku(x)<3.5
norm={};stat=[0,0]
for i in I:
    x={c:(None if vc[i,c] is None else vc[i,c]/(vc[dn[i],c] if dn[i] else 1)*(1000 if dn[i] else 1)) for c in C}
    gm={g:(lambda l:sum(l)/len(l))([x[c] for c in C if G[c]==g and x[c] is not None]) for g in set(G.values())}
    x=[x[c] if x[c] is not None else gm[G[c]] for c in C]
    z=list(x);n=0
    while not ok(z) and n<5:
        if sk(z)>=0:
            m=max(z);idx=[k for k,t in enumerate(z) if t==m];nx=max(t for t in z if t<m)
        else:
            m=min(z);idx=[k for k,t in enumerate(z) if t==m];nx=min(t for t in z if t>m)
        for k in idx:z[k]=nx
        n=len(idx)
    stat[0]+= (z!=x and ok(z))
    if not ok(z):
        stat[1]+=1
        mn,mx=min(x),max(x)
        z=[math.log(t-mn+.01*(mx-mn)) for t in x] if sk(x)>=0 else [-math.log(mx-t+.01*(mx-mn)) for t in x]
    mn,mx=min(z),max(z)
    norm[i]=[ (t-mn)/(mx-mn)*100 if dirn[i]>0 else (mx-t)/(mx-mn)*100 for t in z]
asem={}
for n,c in enumerate(C):
    ps={p:(lambda l:sum(l)/len(l))([norm[i][n] for k,i in enumerate(I) if pill[k%8]==p]) for p in pill}
    s=[sum(ps[p] for p in pill if par[p]==t)/4 for t in('con','sus')]
    asem[c]=sum(s)/2
for name,scores in (('development',hd),('deprivation',imd),('connectivity',asem)):
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)),name,'scores.txt'),'w') as f:
        f.writelines(f'{area} {score!r}\n' for area,score in sorted(scores.items()))
